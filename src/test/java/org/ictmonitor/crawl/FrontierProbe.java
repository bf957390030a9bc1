package org.ictmonitor.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.UrlKind;

/** A frontier and its memory of URLs on a ledger that makes its URLs up, for measuring. */
public final class FrontierProbe {
    /** URLs that a page brings, and that are admitted together. */
    private static final int BATCH = 20;

    private final SeenUrls seen = new SeenUrls();
    private final MadeUp ledger;
    private final HostFrontier frontier;

    /** Starts up on so many URLs, spread evenly over the hosts, as on the ledger of an interrupted round. */
    public FrontierProbe(int hosts, int urls) {
        ledger = new MadeUp(hosts, urls);
        ledger.forEachKnownUrl(seen::add);
        frontier = new HostFrontier(ledger, System::nanoTime, url -> false);
        frontier.load();
    }

    /** Takes and finishes so many URLs, checking for each ten links whether they are known. */
    public void turns(int count) {
        for (int i = 0; i < count; i++) {
            Turn turn = frontier.poll().orElseThrow();
            for (int link = 0; link < 10; link++) {
                if (!seen.contains(turn.getURL())) {
                    throw new IllegalStateException(turn.getURL() + " was forgotten");
                }
            }
            frontier.free(turn, System.nanoTime());
            frontier.done(turn, true);
        }
    }

    /** Schedules so many new URLs, spread evenly over the hosts: each is found to be new, entered, and admitted. */
    public void schedule(int count) {
        for (int left = count; left > 0; left -= BATCH) {
            List<FrontierEntry> fresh = ledger.grow(Math.min(BATCH, left));
            for (FrontierEntry entry : fresh) {
                if (!seen.add(entry.url().toString())) {
                    throw new IllegalStateException(entry.url() + " was known before it was found");
                }
            }
            frontier.admit(fresh);
        }
    }

    /** Makes its URLs up, from number 1 on. */
    private static final class MadeUp implements FrontierLedger {
        private final int hosts;
        private int urls;

        MadeUp(int hosts, int urls) {
            this.hosts = hosts;
            this.urls = urls;
        }

        List<FrontierEntry> grow(int by) {
            List<FrontierEntry> fresh = new ArrayList<>(by);
            for (int i = 0; i < by; i++) {
                urls++;
                fresh.add(entry(urls));
            }
            return fresh;
        }

        private FrontierEntry entry(long id) {
            String host = "h" + (id - 1) % hosts + ".example";
            CrawlUrl url = new CrawlUrl(URI.create(url(id)), host, host);
            return new FrontierEntry(id, url, "p", 1, FoundBy.LINK, UrlKind.PAGE, 0);
        }

        @Override
        public List<FrontierEntry> waiting(String host, long afterId, int limit) {
            int number = Integer.parseInt(host.substring(1, host.indexOf('.')));
            List<FrontierEntry> entries = new ArrayList<>();
            for (long id = afterId == 0 ? number + 1 : afterId + hosts;
                    id <= urls && entries.size() < limit;
                    id += hosts) {
                entries.add(entry(id));
            }
            return entries;
        }

        private String url(long id) {
            return "http://h" + (id - 1) % hosts + ".example/page/" + id;
        }

        @Override
        public Map<String, Integer> waitingByHost() {
            Map<String, Integer> counts = new HashMap<>();
            for (int host = 0; host < Math.min(hosts, urls); host++) {
                counts.put("h" + host + ".example", urls / hosts);
            }
            return counts;
        }

        @Override
        public int redirectsTo(CrawlUrl url, int most) {
            return 0;
        }

        @Override
        public Map<String, Integer> fetchedByPortal() {
            return Map.of();
        }

        @Override
        public void forEachKnownUrl(Consumer<String> each) {
            for (long id = 1; id <= urls; id++) {
                each.accept(url(id));
            }
        }
    }
}
