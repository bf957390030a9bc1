package org.ictmonitor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a campaign knows of hosts beyond any round: their robots.txt, and how long they want to be left alone. */
final class Manners {
    private final Sql sql;

    Manners(Sql sql) {
        this.sql = sql;
    }

    void keep(KnownRobots robots) {
        sql.update(
                "INSERT OR REPLACE INTO robots (origin, fetched, answer) VALUES (?, ?, ?)",
                robots.origin(),
                robots.fetched().toEpochMilli(),
                robots.content());
    }

    List<KnownRobots> robotsSince(Instant earliest) {
        List<KnownRobots> known = new ArrayList<>();
        sql.each(
                "SELECT origin, fetched, answer FROM robots WHERE fetched >= ? ORDER BY origin",
                row -> known.add(
                        new KnownRobots(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getBytes(3))),
                earliest.toEpochMilli());
        return known;
    }

    /** The later end of two pauses holds. */
    void pause(HostPause pause) {
        sql.update(
                """
                INSERT INTO host_pause (host, since, until) VALUES (?, ?, ?)
                ON CONFLICT (host) DO UPDATE SET since = excluded.since, until = max(until, excluded.until)
                """, pause.host(), pause.since().toEpochMilli(), pause.until().toEpochMilli());
    }

    List<HostPause> pauses(Instant now) {
        List<HostPause> pauses = new ArrayList<>();
        sql.each(
                "SELECT host, since, until FROM host_pause WHERE until > ? ORDER BY host",
                row -> pauses.add(new HostPause(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3)))),
                now.toEpochMilli());
        return pauses;
    }
}
