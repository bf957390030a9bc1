package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Outcome;
import org.ictmonitor.store.RoundCounters;
import org.ictmonitor.store.UrlOutcome;

/** Every URL that was ever found has exactly one outcome in a round, and the counters sum to the number found. */
final class Outcomes {
    private final Map<Outcome, Long> counts = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> portals = new TreeMap<>();
    private final Set<String> urls = new TreeSet<>();

    private Outcomes() {}

    /** Holds the store's rows of a round, one by one, against its counters and against the URLs it knows to be found. */
    static void assertOneEach(CampaignStore store, int round) {
        Outcomes rows = new Outcomes();
        store.outcomes(round, rows::add);
        rows.assertCountedAs(store.counters(round));
        rows.assertSumOf(store.countersByPortal(round));
        Set<String> known = new TreeSet<>();
        store.forEachKnownUrl(round, known::add);
        assertThat(rows.urls).as("URLs found").containsAll(known);
    }

    private void add(UrlOutcome url) {
        assertThat(urls.add(url.url())).as("once: " + url).isTrue();
        counts.merge(kind(url.outcome()), 1L, Long::sum);
        portals.merge(url.portal(), 1L, Long::sum);
        boolean needsReason = url.outcome() == Outcome.FAILED || kind(url.outcome()) == Outcome.EXCLUDED;
        assertThat(url.reason().isPresent()).as("a reason: " + url).isEqualTo(needsReason);
        url.reason().ifPresent(reason -> reasons.merge(kind(url.outcome()).key() + " " + reason, 1L, Long::sum));
        boolean read = url.reading() != UrlOutcome.Reading.NONE;
        assertThat(read).as("read or not: " + url).isEqualTo(url.outcome() == Outcome.FETCHED);
    }

    private static Outcome kind(Outcome outcome) {
        return outcome == Outcome.EXCLUDED_WHEN_FOUND ? Outcome.EXCLUDED : outcome;
    }

    private void assertCountedAs(RoundCounters counters) {
        assertThat(counters.found()).isEqualTo(urls.size());
        assertThat(counters.waiting()).isEqualTo(of(Outcome.WAITING));
        assertThat(counters.fetched()).isEqualTo(of(Outcome.FETCHED));
        assertThat(counters.read() + counters.notRead() + counters.unreadable()).isEqualTo(of(Outcome.FETCHED));
        assertThat(counters.notModified()).isEqualTo(of(Outcome.NOT_MODIFIED));
        assertThat(counters.redirected()).isEqualTo(of(Outcome.REDIRECTED));
        assertThat(counters.carried()).isEqualTo(of(Outcome.CARRIED));
        Map<String, Long> counted = new TreeMap<>();
        counters.failed().forEach((reason, count) -> counted.put("failed " + reason.key(), count));
        counters.excluded().forEach((rule, count) -> counted.put("excluded " + rule.key(), count));
        assertThat(counted).isEqualTo(reasons);
    }

    private void assertSumOf(Map<String, RoundCounters> byPortal) {
        Map<String, Long> found = new HashMap<>(byPortal.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, portal -> portal.getValue().found())));
        assertThat(found).isEqualTo(portals);
    }

    private long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
