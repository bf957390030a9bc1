package org.ictmonitor.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Digest;
import org.ictmonitor.change.PageFilter;
import org.ictmonitor.change.WordDiff;

/**
 * Whether a page that is not at its address any more stands at another: where a redirect leads, if that says about the
 * same; or, without one, at an address of the portal that is new in the round and says exactly the same.
 */
final class Moves {
    /** The share of words that a page and the one that its address leads to have in common at least. */
    private static final double ALIKE = 0.5;
    /** Characters of text below which the same text at another address may be chance. */
    private static final int TELLING = 100;

    private final Tables tables;
    private final int round;
    private final int previous;
    private final Set<String> begun = new HashSet<>();

    Moves(Tables tables, int previous, int round) {
        this.tables = tables;
        this.previous = previous;
        this.round = round;
        tables.sql().each("""
                        SELECT portal, content FROM version WHERE first_round = ? AND NOT EXISTS (
                            SELECT 1 FROM version older WHERE older.url = version.url AND older.id < version.id)
                        """, row -> begun.add(key(row.getInt(1), row.getBytes(2))), round);
    }

    private static String key(int portal, byte[] content) {
        return portal + " " + Captures.digest(content).hex();
    }

    /** The version that stands at an address in the round; of one that was not asked for, that of the round before. */
    Optional<Versions.Current> at(long url) {
        return tables.versions().current(url, round).or(() -> carried(url));
    }

    private Optional<Versions.Current> carried(long url) {
        return tables.sql()
                .one("SELECT 1 FROM visit WHERE round = ? AND url = ? AND outcome = 7", row -> 1, round, url)
                .flatMap(row -> tables.versions().current(url, previous));
    }

    /** Whether the page that an address leads to is the page that was there. */
    boolean isSame(long before, long target) {
        return at(target)
                .filter(there -> there.content().equals(content(before)) || alike(before, there.id()))
                .isPresent();
    }

    private boolean alike(long before, long after) {
        List<String> lines = lines(before);
        return !lines.isEmpty() && WordDiff.similarity(lines, lines(after)) >= ALIKE;
    }

    /** Whether a page that was not there before says exactly what the page said. */
    boolean isElsewhere(long before, int portal) {
        return begun.contains(key(portal, Captures.bytes(content(before))))
                && lines(before).stream().mapToInt(String::length).sum() >= TELLING;
    }

    private Digest content(long version) {
        return tables.versions().version(version).content();
    }

    private List<String> lines(long version) {
        return PageFilter.VOLATILE.lines(tables.versions().content(version).blocks());
    }
}
