package org.ictmonitor.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.url.TLDList;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.io.IOException;

/** Stands where crawler4j's parser stood: reading is the page reader's work, after the host was set free. */
final class ResponseParser extends Parser {
    ResponseParser(CrawlConfig config, BasicURLNormalizer normalizer, TLDList domains, WebURLFactory factory)
            throws IOException {
        super(config, normalizer, new HtmlParser() {}, domains, factory);
    }

    @Override
    public void parse(Page page) {}
}
