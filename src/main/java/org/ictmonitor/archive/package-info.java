/**
 * WARC files, written and read: the evidence behind every number. The only user of jwarc.
 *
 * <p>Files follow WARC 1.1 (ISO 28500:2017), one gzip member a record, and roll at 1 GB. Every file begins with a
 * {@code warcinfo} record. A response is stored as it came over the wire with one exception: the transfer coding is
 * taken off. The stored head says so truthfully: {@code Transfer-Encoding} becomes {@code X-Crawl-Transfer-Encoding},
 * and {@code Content-Length} is that of the stored body. Where a limit cut the body short, the length that the server
 * announced stands in {@code X-Crawl-Content-Length} beside {@code WARC-Truncated}. Content codings (gzip, br) are left
 * on, so that a payload digest is that of the bytes the server sent.
 *
 * <p>A body that a URL gives again is not stored again: a revisit record says which earlier response holds it.
 *
 * <p>Durability: {@link org.ictmonitor.archive.WarcArchive#sync()} returns when all records appended before are on the
 * disk. The store records the archive's tail after that, in the transaction that names the records. What lies behind
 * the recorded tail after a crash is cut off when the archive is opened again, so that archive and store always agree.
 */
@NullMarked
package org.ictmonitor.archive;

import org.jspecify.annotations.NullMarked;
