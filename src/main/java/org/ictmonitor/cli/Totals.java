package org.ictmonitor.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.ictmonitor.Keyed;
import org.ictmonitor.store.RoundCounters;

/** The counters of a round in a sentence. */
final class Totals {
    private Totals() {}

    static String sentence(RoundCounters counters) {
        return counters.found() + " URLs found: " + counters.fetched() + " fetched (" + counters.read() + " read, "
                + (counters.attachments() > 0 ? counters.attachments() + " attachments read, " : "")
                + counters.notRead() + " not pages, "
                + (counters.soft404() > 0 ? counters.soft404() + " error pages with a good status (soft 404), " : "")
                + unreadable(counters) + "), "
                + (counters.notModified() > 0 ? counters.notModified() + " not modified, " : "")
                + (counters.carried() > 0 ? counters.carried() + " not due and carried over, " : "")
                + counters.redirected() + " redirected, " + part("failed", counters.failedTotal(), counters.failed())
                + ", " + part("left out", counters.excludedTotal(), counters.excluded())
                + (counters.waiting() > 0 ? ", " + counters.waiting() + " waiting" : "");
    }

    private static String unreadable(RoundCounters counters) {
        return counters.unopened().isEmpty()
                ? counters.unreadable() + " unreadable"
                : part("unreadable", counters.unreadable(), counters.unopened());
    }

    /** The share of failures among the URLs that were asked for and gave an answer or none. */
    static double errorRate(RoundCounters counters) {
        long asked = counters.fetched() + counters.notModified() + counters.redirected() + counters.failedTotal();
        return asked == 0 ? 0 : (double) counters.failedTotal() / asked;
    }

    private static <K extends Keyed> String part(String what, long total, Map<K, Long> reasons) {
        String list = reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Keyed::key)))
                .map(entry -> entry.getValue() + " " + entry.getKey().key())
                .collect(Collectors.joining(", "));
        return total + " " + what + (list.isEmpty() ? "" : " (" + list + ")");
    }
}
