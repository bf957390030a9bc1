package org.ictmonitor.crawl;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Validators;
import org.ictmonitor.Visit;

/** A ledger that lives as long as its test: the rules of the real one, without a disk. Safe to share. */
public final class MemoryLedger implements FrontierLedger {
    private final Map<String, TreeMap<Long, FrontierEntry>> waiting = new HashMap<>();
    private final Map<String, FoundUrl> known = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private final Map<String, Integer> fetched = new HashMap<>();
    private final Map<String, Validators> validators = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private final List<SiteRules> rules = new ArrayList<>();
    private long ids;
    private boolean resumed;

    /** Makes found URLs durable and gives those that wait and were not known to wait before. */
    public synchronized List<FrontierEntry> enter(List<FoundUrl> found) {
        List<FrontierEntry> fresh = new ArrayList<>();
        for (FoundUrl url : found) {
            known.put(url.url(), url);
            if (url.excluded().isEmpty() && entered.add(url.url())) {
                fresh.add(entry(url));
            }
        }
        return fresh;
    }

    private FrontierEntry entry(FoundUrl url) {
        FrontierEntry entry = new FrontierEntry(
                ++ids, url.target().orElseThrow(), url.portal(), url.depth(), url.foundBy(), url.kind(), 0);
        waiting.computeIfAbsent(entry.url().host(), host -> new TreeMap<>()).put(entry.id(), entry);
        return entry;
    }

    /** Records a visit as a store does: a last one ends the waiting of its URL. */
    public synchronized List<FrontierEntry> record(Visit visit) {
        TreeMap<Long, FrontierEntry> host =
                waiting.getOrDefault(visit.entry().url().host(), new TreeMap<>());
        if (visit.last()) {
            FrontierEntry gone = host.remove(visit.entry().id());
            if (gone == null) {
                throw new IllegalStateException(visit.entry().url() + " was visited for the last time twice");
            }
            if (visit.outcome() instanceof FetchOutcome.Fetched) {
                fetched.merge(visit.entry().portal(), 1, Integer::sum);
            }
        }
        visit.found().stream()
                .filter(url -> url.foundBy() == FoundBy.REDIRECT)
                .forEach(url -> redirects.put(url.url(), visit.entry().url().toString()));
        return enter(visit.found());
    }

    /** From now on it is that of a run that goes on. */
    synchronized void resume() {
        resumed = true;
    }

    /** An earlier run read this robots.txt just now. */
    synchronized void remember(String origin, String robots) {
        rules.add(new SiteRules(origin, Instant.now(), robots.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized List<SiteRules> rules() {
        return List.copyOf(rules);
    }

    @Override
    public synchronized boolean resumed() {
        return resumed;
    }

    @Override
    public synchronized int redirectsTo(CrawlUrl url, int most) {
        int count = 0;
        String from = redirects.get(url.toString());
        while (from != null && count < most) {
            count++;
            from = redirects.get(from);
        }
        return count;
    }

    /** Enters what a server gave with an earlier answer. */
    synchronized MemoryLedger answeredBefore(String url, Validators given) {
        validators.put(url, given);
        return this;
    }

    @Override
    public synchronized Validators validators(CrawlUrl url) {
        return validators.getOrDefault(url.toString(), Validators.NONE);
    }

    /** URLs that wait. */
    public synchronized int waitingCount() {
        return waiting.values().stream().mapToInt(Map::size).sum();
    }

    /** All URLs, with what was decided of them. */
    public synchronized Map<String, FoundUrl> known() {
        return Map.copyOf(known);
    }

    @Override
    public synchronized List<FrontierEntry> waiting(String host, long afterId, int limit) {
        return waiting.getOrDefault(host, new TreeMap<>()).tailMap(afterId, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<String, Integer> waitingByHost() {
        Map<String, Integer> counts = new HashMap<>();
        waiting.forEach((host, entries) -> {
            if (!entries.isEmpty()) {
                counts.put(host, entries.size());
            }
        });
        return counts;
    }

    @Override
    public synchronized Map<String, Integer> fetchedByPortal() {
        return Map.copyOf(fetched);
    }

    @Override
    public synchronized void forEachKnownUrl(Consumer<String> each) {
        known.keySet().forEach(each);
    }
}
