package org.ictmonitor;

/**
 * Where the evidence lies: one response record in the archive.
 *
 * @param file name of the WARC file within the campaign's archive folder, without a path
 * @param offset of the record's first byte in that file
 * @param payload digest of the payload as stored
 */
public record CaptureRef(String file, long offset, Digest payload) {
    @Override
    public String toString() {
        return file + ":" + offset;
    }
}
