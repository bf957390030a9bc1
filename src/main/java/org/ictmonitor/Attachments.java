package org.ictmonitor;

import java.time.Duration;

/**
 * Whether attached files (PDF, DOCX, XLSX, ODT) are read, and what one of them may cost.
 *
 * @param read whether they are asked for and read; if not, they are left out or counted as no pages
 * @param size bytes of one at most
 * @param time for reading one, from when its turn has come; a larger number finds text in slower files
 * @param memory bytes that the program that reads them may use, whatever is in the file
 */
public record Attachments(boolean read, long size, Duration time, long memory) {
    /** Less cannot even start the program that reads. */
    public static final long LEAST_MEMORY = 64L << 20;

    /**
     * Not read, so that a campaign that does not ask for them counts what it always counted. If they are: twice the size that
     * a page may have, since orders and leaflets with pictures often exceed that; as long as a page may take; and memory for
     * all but very large workbooks, so that two at a time fit beside the crawl.
     */
    public static final Attachments NONE = new Attachments(false, 20L << 20, Duration.ofSeconds(30), 256L << 20);

    /** The same, read. */
    public Attachments asRead() {
        return new Attachments(true, size, time, memory);
    }
}
