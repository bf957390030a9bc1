package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Keyed;
import org.ictmonitor.Standing;
import org.ictmonitor.UrlKind;

/** Counts the outcomes of a round. */
final class Counters {
    private static final int UNREADABLE = 3;
    private static final int ATTACHMENT = 5;

    private final Names names;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<FailureReason, Long> failed = new EnumMap<>(FailureReason.class);
    private final Map<ExclusionRule, Long> excluded = new EnumMap<>(ExclusionRule.class);
    private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
    private final Map<AttachmentFailure, Long> unopened = new EnumMap<>(AttachmentFailure.class);
    private final long[] readings = new long[6];
    private long attachmentsNotModified;
    private long attempts;
    private long probes;

    private Counters(Names names) {
        this.names = names;
    }

    private static final String QUERY = """
            SELECT portal, outcome, reason, reading, standing, count(*), sum(attempts), kind FROM visit WHERE round = ?
            GROUP BY portal, outcome, reason, reading, standing, kind
            """;

    static RoundCounters of(Sql sql, Names names, int round) {
        Counters all = new Counters(names);
        sql.each(QUERY, all::add, round);
        return all.counters();
    }

    /** By portal id, in the order of ids. */
    static Map<String, RoundCounters> byPortal(Sql sql, Names names, int round) {
        Map<String, Counters> portals = new TreeMap<>();
        sql.each(
                QUERY,
                row -> portals.computeIfAbsent(names.text(row.getInt(1)), id -> new Counters(names))
                        .add(row),
                round);
        Map<String, RoundCounters> counters = new TreeMap<>();
        portals.forEach((id, portal) -> counters.put(id, portal.counters()));
        return counters;
    }

    private void add(ResultSet row) throws SQLException {
        if (names.text(row.getInt(8)).equals(UrlKind.PROBE.key())) {
            probes += row.getLong(6);
        } else {
            count(row);
        }
    }

    private void count(ResultSet row) throws SQLException {
        Outcome outcome = Outcome.of(row.getInt(2));
        long count = row.getLong(6);
        outcomes.merge(outcome, count, Long::sum);
        switch (outcome) {
            case FAILED -> add(failed, FailureReason.class, row.getInt(3), count);
            case EXCLUDED, EXCLUDED_WHEN_FOUND -> add(excluded, ExclusionRule.class, row.getInt(3), count);
            case FETCHED -> fetched(row, count);
            case NOT_MODIFIED -> attachmentsNotModified += row.getInt(4) == ATTACHMENT ? count : 0;
            case WAITING, REDIRECTED, CARRIED -> {}
        }
        int standing = row.getInt(5);
        if (standing > 0) {
            add(standings, Standing.class, standing, count);
        }
        attempts += row.getLong(7);
    }

    private void fetched(ResultSet row, long count) throws SQLException {
        int reading = row.getInt(4);
        readings[reading] += count;
        int reason = row.getInt(3);
        if (reading == UNREADABLE && reason > 0) {
            add(unopened, AttachmentFailure.class, reason, count);
        }
    }

    private <E extends Enum<E> & Keyed> void add(Map<E, Long> counts, Class<E> type, int reason, long count) {
        counts.merge(names.constant(type, reason), count, Long::sum);
    }

    private RoundCounters counters() {
        return new RoundCounters(
                count(Outcome.WAITING),
                count(Outcome.FETCHED),
                count(Outcome.NOT_MODIFIED),
                count(Outcome.REDIRECTED),
                count(Outcome.CARRIED),
                failed,
                excluded,
                readings[1],
                readings[ATTACHMENT],
                attachmentsNotModified,
                readings[2],
                readings[3],
                unopened,
                standings,
                attempts,
                readings[4],
                probes);
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
