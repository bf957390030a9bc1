package org.ictmonitor.store;

import java.util.Map;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Standing;

/**
 * What became of the URLs of a round, or of one portal in it. Every URL that was found is in exactly one of waiting,
 * fetched, not modified, redirected, carried, failed and excluded; {@link #found()} is their sum.
 *
 * @param carried pages that were not asked for, since they were not due, and stand as they were
 * @param failed by reason, only reasons that occurred
 * @param excluded by rule, only rules that occurred
 * @param read pages among the fetched
 * @param attachments attached files among the fetched that were read
 * @param attachmentsNotModified attached files among the not modified
 * @param notRead fetched, but nothing that is read
 * @param unreadable fetched and should have been readable, but was not
 * @param unopened attached files among the unreadable, by why, only what occurred
 * @param standings how the pages that the round did not see stand in it, once it is finished; not due among them
 * @param attempts requests made for these URLs, retries included
 * @param soft404 fetched, but an error's or a sign-in page in the place of one, although the status says that all is well
 * @param probes addresses that were made up to learn how a host says that there is no page: none of those found
 */
public record RoundCounters(
        long waiting,
        long fetched,
        long notModified,
        long redirected,
        long carried,
        Map<FailureReason, Long> failed,
        Map<ExclusionRule, Long> excluded,
        long read,
        long attachments,
        long attachmentsNotModified,
        long notRead,
        long unreadable,
        Map<AttachmentFailure, Long> unopened,
        Map<Standing, Long> standings,
        long attempts,
        long soft404,
        long probes) {
    public RoundCounters {
        failed = Map.copyOf(failed);
        excluded = Map.copyOf(excluded);
        unopened = Map.copyOf(unopened);
        standings = Map.copyOf(standings);
    }

    /** All URLs that were found. */
    public long found() {
        return waiting + fetched + notModified + redirected + carried + failedTotal() + excludedTotal();
    }

    /** URLs that failed, for whatever reason. */
    public long failedTotal() {
        return sum(failed);
    }

    /** URLs that were left out, by whatever rule. */
    public long excludedTotal() {
        return sum(excluded);
    }

    /** Attached files that gave no text, for whatever reason. */
    public long unopenedTotal() {
        return sum(unopened);
    }

    /** Pages that stand in the round in that way. */
    public long standing(Standing standing) {
        return standings.getOrDefault(standing, 0L);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
