package org.ictmonitor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Portals of which a round saw nothing. Their pages stand as they were last seen, but not for ever: a portal that nobody has
 * reached for longer than the campaign says tells nothing about the present any more.
 */
final class UnreachedPortals {
    private final Sql sql;

    UnreachedPortals(Sql sql) {
        this.sql = sql;
    }

    /**
     * Notes which portals a round did not reach.
     *
     * @param previous the round before, 0 if there is none
     * @param started start of the round
     * @return the keys of those whose pages count no more
     */
    Set<Integer> note(int round, int previous, Instant started, Duration giveUp) {
        Set<Integer> ended = new HashSet<>();
        for (int portal : unreached(round)) {
            long last = last(round, previous, portal);
            boolean over = last > 0 && last + giveUp.toMillis() <= started.toEpochMilli();
            sql.update(
                    "INSERT OR REPLACE INTO unreached (round, portal, last, ended) VALUES (?, ?, ?, ?)",
                    round,
                    portal,
                    last,
                    over ? 1 : 0);
            if (over) {
                ended.add(portal);
            }
        }
        return ended;
    }

    /** Portals that were asked for pages, none of which came. What was not due was not asked for. */
    private List<Integer> unreached(int round) {
        List<Integer> portals = new ArrayList<>();
        sql.each("""
                SELECT portal FROM visit WHERE round = ? AND kind = (SELECT id FROM name WHERE text = 'page')
                    AND outcome BETWEEN 1 AND 5
                GROUP BY portal HAVING sum((outcome = 1 AND reading = 1) OR outcome = 2) = 0
                """, row -> portals.add(row.getInt(1)), round);
        return portals;
    }

    /**
     * What is noted for asking again tells it of pages that were not due; but not of pages in whose place something else came,
     * which are to be asked for as if for the first time.
     */
    private long last(int round, int previous, int portal) {
        long before = sql.number("SELECT last FROM unreached WHERE round = ? AND portal = ?", previous, portal);
        long seen = sql.number("""
                SELECT coalesce(max(round.started), 0) FROM round JOIN visit ON visit.round = round.number
                WHERE round.number = ? AND visit.portal = ?
                    AND ((visit.outcome = 1 AND visit.reading = 1) OR visit.outcome = 2)
                """, previous, portal);
        long known = sql.number("""
                SELECT coalesce(max(revisit.asked), 0) FROM visit JOIN revisit ON revisit.url = visit.url
                WHERE visit.round = ? AND visit.portal = ? AND revisit.version IS NOT NULL
                """, round, portal);
        return Math.max(Math.max(before, seen), known);
    }

    /** As noted, in the order of their ids. */
    List<Unreached> of(int round) {
        List<Unreached> portals = new ArrayList<>();
        sql.each(
                """
                SELECT unreached.*, name.text FROM unreached JOIN name ON name.id = unreached.portal
                WHERE round = ? ORDER BY name.text
                """,
                row -> portals.add(new Unreached(
                        row.getString("text"),
                        Optional.of(row.getLong("last")).filter(ms -> ms > 0).map(Instant::ofEpochMilli),
                        row.getBoolean("ended"))),
                round);
        return portals;
    }
}
