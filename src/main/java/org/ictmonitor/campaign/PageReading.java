package org.ictmonitor.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.Page;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.attachment.Attachment;
import org.ictmonitor.attachment.AttachmentReader;
import org.ictmonitor.crawl.PageReader;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;

/**
 * Reads a response as a page and tags its mentions: extract, then annotate. Safe to share between threads. Whatever a
 * page does to it ends in an outcome for that page, never in the end of the run.
 */
final class PageReading implements PageReader {
    private final PageExtractor extractor;
    private final Optional<AttachmentReader> attachments;
    private final Supplier<Annotator> annotator;

    /**
     * As many pages as there are processors: more at once are read no sooner, and the trees of all of them are copied by the
     * collector meanwhile. It stopped the program for 1.8 s of a benchmark crawl and does so for 1.4 s with this.
     */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** @param attachments reads what is no page, if it is read at all */
    PageReading(PageExtractor extractor, Optional<AttachmentReader> attachments, Supplier<Annotator> annotator) {
        this.extractor = extractor;
        this.attachments = attachments;
        this.annotator = annotator;
    }

    @Override
    public ReadOutcome read(Exchange exchange, CrawlUrl url) {
        return read(exchange);
    }

    ReadOutcome read(Exchange exchange) {
        if (exchange.status() / 100 != 2) {
            return new ReadOutcome.NotRead("status " + exchange.status());
        }
        Annotator tagger = annotator.get(); // where this fails, it is the run's failure and no page's
        try {
            return switch (inTurn(() -> look(tagger, exchange))) {
                case Look.Outcome look -> look.outcome();
                case Look.File look -> attached(tagger, look.file(), exchange.sent());
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new ReadOutcome.Unreadable("the reader failed on it: " + e);
        }
    }

    /** What a turn came to: a page is tagged in the same turn, a file is opened in another process, which takes none. */
    private sealed interface Look {
        record Outcome(ReadOutcome outcome) implements Look {}

        record File(Extraction.NotAPage file) implements Look {}
    }

    private Look look(Annotator tagger, Exchange exchange) {
        return switch (extractor.extract(exchange)) {
            case Extraction.Extracted extracted -> new Look.Outcome(tagged(tagger, extracted.page()));
            case Extraction.NotAPage notAPage -> new Look.File(notAPage);
            case Extraction.Unreadable unreadable -> new Look.Outcome(new ReadOutcome.Unreadable(unreadable.why()));
        };
    }

    private <T> T inTurn(Supplier<T> step) {
        turns.acquireUninterruptibly();
        try {
            return step.get();
        } finally {
            turns.release();
        }
    }

    private ReadOutcome attached(Annotator tagger, Extraction.NotAPage body, Instant seen) {
        return attachments
                .flatMap(reader -> reader.read(body.body(), body.outside(), seen))
                .map(file -> switch (file) {
                    case Attachment.Opened opened -> inTurn(() -> tagged(tagger, opened.page()));
                    case Attachment.Unopened unopened -> new ReadOutcome.Unopened(unopened.failure(), unopened.why());
                })
                .orElseGet(() -> new ReadOutcome.NotRead(body.why()));
    }

    private static ReadOutcome tagged(Annotator tagger, Page page) {
        return new ReadOutcome.Read(tagger.annotate(page.withLanguage(tagger.language(page.mainText()))));
    }
}
