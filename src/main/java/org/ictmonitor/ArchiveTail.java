package org.ictmonitor;

/**
 * How far the archive has been recorded: what lies behind this point belongs to no transaction of the store and is cut
 * off when the archive is opened again.
 *
 * @param file name of the WARC file that was written last, without a path
 * @param length of it in bytes, up to the end of the last whole record
 */
public record ArchiveTail(String file, long length) {}
