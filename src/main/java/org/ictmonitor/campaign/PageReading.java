package org.ictmonitor.campaign;

import java.util.function.Supplier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.Page;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.crawl.PageReader;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;

/**
 * Reads a response as a page and tags its mentions: extract, then annotate. Safe to share between threads. Whatever a
 * page does to it ends in an outcome for that page, never in the end of the run.
 */
final class PageReading implements PageReader {
    private final PageExtractor extractor;
    private final Supplier<Annotator> annotator;

    PageReading(PageExtractor extractor, Supplier<Annotator> annotator) {
        this.extractor = extractor;
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
            return switch (extractor.extract(exchange)) {
                case Extraction.Extracted extracted ->
                    new ReadOutcome.Read(tagger.annotate(withLanguage(tagger, extracted.page())));
                case Extraction.NotAPage notAPage -> new ReadOutcome.NotRead(notAPage.why());
                case Extraction.Unreadable unreadable -> new ReadOutcome.Unreadable(unreadable.why());
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new ReadOutcome.Unreadable("the reader failed on it: " + e);
        }
    }

    private static Page withLanguage(Annotator tagger, Page page) {
        return page.withLanguage(tagger.language(page.mainText()));
    }
}
