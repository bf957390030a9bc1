package org.ictmonitor.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import edu.uci.ics.crawler4j.url.TLDList;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * crawler4j's controller with all its parts replaced through its constructor. Its threads are started and waited for
 * here, without the monitor that looks after them every few seconds and then sleeps three times before it ends: a
 * crawler ends when the frontier says so, and a crawl ends when its crawlers have.
 */
final class Engine extends CrawlController {
    /** crawler4j's own URLs, which the crawl has no use for; its URLs are turns. */
    static final WebURLFactory FACTORY = () -> new AbstractWebURL() {
        private static final long serialVersionUID = 1L;
    };

    Engine(CrawlConfig config, Fetcher fetcher, RobotsCache robots, TLDList domains, Parts parts) throws Exception {
        this(config, BasicURLNormalizer.newBuilder().build(), fetcher, robots, domains, parts);
    }

    private Engine(
            CrawlConfig config,
            BasicURLNormalizer normalizer,
            Fetcher fetcher,
            RobotsCache robots,
            TLDList domains,
            Parts parts)
            throws Exception {
        super(
                config,
                normalizer,
                fetcher,
                new ResponseParser(config, normalizer, domains, parts.getWebURLFactory()),
                robots,
                domains,
                parts);
    }

    @Override
    protected <T extends WebCrawler> void start(WebCrawlerFactory<T> factory, int count, boolean wait) {
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            threads.add(started(factory, number));
        }
        threads.forEach(Engine::join);
        finished = true;
    }

    private <T extends WebCrawler> Thread started(WebCrawlerFactory<T> factory, int number) {
        try {
            T crawler = factory.newInstance();
            Thread thread = new Thread(crawler, "crawler-" + number);
            crawler.setThread(thread);
            crawler.init(number, this);
            thread.start();
            return thread;
        } catch (Exception e) {
            throw new IllegalStateException("a crawler could not be made", e);
        }
    }

    /** An interrupt of the waiting thread stops the crawl in order; the threads are waited for all the same. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The frontier and the parts that belong to it, as crawler4j asks for them. */
    record Parts(HostFrontier hosts, SeenUrls seen) implements FrontierConfiguration {
        @Override
        public DocIDServer getDocIDServer() {
            return new SeenDocIds(seen);
        }

        @Override
        public Frontier getFrontier() {
            return hosts;
        }

        @Override
        public WebURLFactory getWebURLFactory() {
            return FACTORY;
        }

        @Override
        public void close() {}
    }
}
