package org.ictmonitor.analysis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ictmonitor.Round;

/** How far a campaign is: its rounds, and what became of every URL of a round. */
public final class StatusTables {
    private static final List<Column> ROUNDS = columns(
            List.of("round", "kind", "state", "started", "finished", "codebook"),
            List.of(
                    "portals",
                    "reached",
                    "found",
                    "fetched",
                    "redirected",
                    "failed",
                    "excluded",
                    "waiting",
                    "unreadable"));
    private static final List<Column> OUTCOMES = columns(List.of("portal", "outcome", "reason"), List.of("urls"));

    private StatusTables() {}

    /** One row a round, in their order. */
    public static ResultTable rounds(List<RoundView> rounds) {
        return new ResultTable(
                "Rounds",
                ROUNDS,
                rounds.stream().map(StatusTables::round).toList(),
                List.of(
                        "found = fetched + redirected + failed + excluded + waiting; unreadable are among the fetched."));
    }

    /** One row for each portal, outcome and reason that occurred; the rows sum to the URLs found. */
    public static ResultTable outcomes(RoundView view) {
        List<List<Object>> rows = new ArrayList<>();
        view.portals().forEach(portal -> outcomes(portal.id(), view.coverage(portal.id()), rows));
        long found = Coverage.sum(view.coverage().values()).found();
        return new ResultTable(
                "What became of the URLs of round " + view.round().number(),
                OUTCOMES,
                rows,
                List.of("Rows sum to the " + found + " URLs found."));
    }

    private static List<Object> round(RoundView view) {
        Round round = view.round();
        Coverage coverage = Coverage.sum(view.coverage().values());
        return List.of(
                Integer.toString(round.number()),
                round.kind().key(),
                round.state().key(),
                second(round.started()),
                round.finished().map(StatusTables::second).orElse(""),
                round.codebook(),
                (long) view.portals().size(),
                view.portals().stream().filter(view::reached).count(),
                coverage.found(),
                coverage.fetched(),
                coverage.redirected(),
                coverage.failures(),
                coverage.exclusions(),
                coverage.waiting(),
                coverage.unreadable());
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void outcomes(String portal, Coverage coverage, List<List<Object>> rows) {
        add(rows, portal, "fetched", "", coverage.fetched() - coverage.unchanged() - coverage.unreadable());
        add(rows, portal, "fetched", "unchanged", coverage.unchanged());
        add(rows, portal, "fetched", "unreadable", coverage.unreadable());
        add(rows, portal, "redirected", "", coverage.redirected());
        addAll(rows, portal, "failed", coverage.failed());
        addAll(rows, portal, "excluded", coverage.excluded());
        add(rows, portal, "waiting", "", coverage.waiting());
    }

    private static void addAll(
            List<List<Object>> rows, String portal, String outcome, SortedMap<String, Long> reasons) {
        reasons.forEach((reason, count) -> add(rows, portal, outcome, reason, count));
    }

    private static void add(List<List<Object>> rows, String portal, String outcome, String reason, long urls) {
        if (urls > 0) {
            rows.add(List.of(portal, outcome, reason, urls));
        }
    }

    private static List<Column> columns(List<String> texts, List<String> counts) {
        return Stream.concat(
                        texts.stream().map(name -> new Column(name, Column.Type.TEXT)),
                        counts.stream().map(name -> new Column(name, Column.Type.COUNT)))
                .toList();
    }
}
