package org.ictmonitor.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Attachments;
import org.ictmonitor.Page;

/**
 * Reads attached files, each within the campaign's limits of size, time and memory, whatever is in it. Nothing is started
 * before the first file comes. Safe to share: two files are read at a time, others wait for their turn.
 */
public final class AttachmentReader implements AutoCloseable {
    /** More would only take the processors and the memory from the crawl. */
    private static final int AT_ONCE = 2;

    private final Attachments limits;
    private final BlockingQueue<ParserProcess> idle = new LinkedBlockingQueue<>();

    public AttachmentReader(Attachments limits) {
        this.limits = limits;
        for (int i = 0; i < AT_ONCE; i++) {
            idle.add(new ParserProcess(limits));
        }
    }

    /**
     * What the bytes hold; empty if they are in none of the {@link AttachmentFormat}s.
     *
     * @param outside what address and headers say, as a page without blocks
     * @param seen when the file came, which its dates cannot be later than
     */
    public Optional<Attachment> read(byte[] file, Page outside, Instant seen) {
        return text(file).map(text -> Attachment.of(text, outside, seen));
    }

    private Optional<AttachmentText> text(byte[] file) {
        if (FileFormat.isLocked(file)) {
            return Optional.of(new AttachmentText.Failed(
                    AttachmentFailure.PASSWORD, "an Office file that only a password opens (encrypted package)"));
        }
        return FileFormat.of(file).map(format -> read(format, file));
    }

    private AttachmentText read(AttachmentFormat format, byte[] file) {
        if (file.length > limits.size()) {
            return new AttachmentText.Failed(
                    AttachmentFailure.TOO_LARGE,
                    file.length + " bytes, and attachments.size allows " + limits.size() + " bytes");
        }
        ParserProcess process;
        try {
            process = idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AttachmentText.Failed(
                    AttachmentFailure.CRASHED, "the run ended while the file waited for its turn");
        }
        try {
            return process.read(format, file);
        } finally {
            idle.add(process);
        }
    }

    /** Ends what was started. No file may be under way. */
    @Override
    public void close() {
        idle.forEach(ParserProcess::close);
    }
}
