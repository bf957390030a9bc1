package org.ictmonitor.analysis;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ictmonitor.Keyed;
import org.ictmonitor.Standing;
import org.ictmonitor.store.RoundCounters;

/**
 * What became of every URL of a portal, or of a round, by outcome; each URL has exactly one.
 *
 * @param fetched pages that came, changed or not
 * @param redirected answers that only point elsewhere
 * @param failed URLs that gave no page, by the key of the reason
 * @param excluded URLs that were left out, by the key of the rule
 * @param waiting URLs still to be asked for: 0 in a finished round
 * @param unreadable among the fetched, those that should have been readable and were not
 * @param attachments among the fetched, attached files that were read or had not changed
 * @param unopened attached files among the unreadable, by the key of why
 * @param carried pages that were not due, and stand as they were
 * @param standings how pages of the round before stand that this one did not see, by the key of the {@link Standing}
 */
public record Coverage(
        long fetched,
        long redirected,
        SortedMap<String, Long> failed,
        SortedMap<String, Long> excluded,
        long waiting,
        long unreadable,
        long attachments,
        SortedMap<String, Long> unopened,
        long carried,
        SortedMap<String, Long> standings) {
    /** Nothing found. */
    public static final Coverage NONE = of(0, 0, Map.of(), Map.of(), 0);

    public Coverage {
        failed = new TreeMap<>(failed);
        excluded = new TreeMap<>(excluded);
        unopened = new TreeMap<>(unopened);
        standings = new TreeMap<>(standings);
    }

    /** The same from maps in any order. */
    public static Coverage of(
            long fetched, long redirected, Map<String, Long> failed, Map<String, Long> excluded, long waiting) {
        return new Coverage(
                fetched,
                redirected,
                new TreeMap<>(failed),
                new TreeMap<>(excluded),
                waiting,
                0,
                0,
                new TreeMap<>(),
                0,
                new TreeMap<>());
    }

    /** The same from the store’s counters. */
    static Coverage of(RoundCounters counters) {
        return new Coverage(
                counters.fetched() + counters.notModified(),
                counters.redirected(),
                keyed(counters.failed()),
                keyed(counters.excluded()),
                counters.waiting(),
                counters.unreadable(),
                counters.attachments() + counters.attachmentsNotModified(),
                keyed(counters.unopened()),
                counters.carried(),
                keyed(counters.standings()));
    }

    private static SortedMap<String, Long> keyed(Map<? extends Keyed, Long> counters) {
        SortedMap<String, Long> keyed = new TreeMap<>();
        counters.forEach((reason, count) -> keyed.put(reason.key(), count));
        return keyed;
    }

    /** The sum over several portals. */
    public static Coverage sum(Collection<Coverage> parts) {
        return new Coverage(
                parts.stream().mapToLong(Coverage::fetched).sum(),
                parts.stream().mapToLong(Coverage::redirected).sum(),
                merged(parts, Coverage::failed),
                merged(parts, Coverage::excluded),
                parts.stream().mapToLong(Coverage::waiting).sum(),
                parts.stream().mapToLong(Coverage::unreadable).sum(),
                parts.stream().mapToLong(Coverage::attachments).sum(),
                merged(parts, Coverage::unopened),
                parts.stream().mapToLong(Coverage::carried).sum(),
                merged(parts, Coverage::standings));
    }

    /** Every URL that was found: the sum of all outcomes. */
    public long found() {
        return fetched + redirected + failures() + exclusions() + waiting + carried;
    }

    /** Whether anything tells what stands here: pages that came, or that count as they were last seen. */
    public boolean tells() {
        return fetched + carried + standing(Standing.UNREACHABLE) + standing(Standing.MISSING) > 0;
    }

    private long standing(Standing standing) {
        return standings.getOrDefault(standing.key(), 0L);
    }

    /** URLs that gave no page. */
    public long failures() {
        return sum(failed);
    }

    /** URLs that a rule left out. */
    public long exclusions() {
        return sum(excluded);
    }

    private static long sum(SortedMap<String, Long> counters) {
        return counters.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<String, Long> merged(
            Collection<Coverage> parts, Function<Coverage, SortedMap<String, Long>> counters) {
        SortedMap<String, Long> sums = new TreeMap<>();
        parts.stream().map(counters).forEach(part -> part.forEach((key, count) -> sums.merge(key, count, Long::sum)));
        return sums;
    }
}
