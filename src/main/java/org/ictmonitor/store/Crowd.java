package org.ictmonitor.store;

import java.util.HashMap;
import java.util.Map;

/**
 * When so many pages of a portal give the same that it is no page's own. Five are enough, or two where they are half of
 * the pages that were asked for, since a portal may be small. A portal that gives the same for half of its pages or more
 * is out of order; one that does so for fewer has lost these pages.
 */
final class Crowd {
    private static final int MANY = 5;
    private static final int FEWEST = 2;

    private final Map<Integer, Integer> asked = new HashMap<>();

    /** @param previous the round whose pages are meant */
    Crowd(Sql sql, int previous, int round) {
        sql.each("""
                SELECT version.portal, count(*) FROM version JOIN visit ON visit.round = ? AND visit.url = version.url
                WHERE version.first_round <= ? AND version.last_round >= ? AND visit.outcome <> 7 GROUP BY version.portal
                """, row -> asked.put(row.getInt(1), row.getInt(2)), round, previous, previous);
    }

    /** Whether that many pages of a portal with the same answer are too many for it to be their own. */
    boolean isOne(int portal, int pages) {
        return pages >= MANY || (pages >= FEWEST && isHalf(portal, pages));
    }

    /** Whether that many are half of the pages that were there before and were asked for, or more. */
    boolean isHalf(int portal, int pages) {
        return 2 * pages >= asked.getOrDefault(portal, 0);
    }
}
