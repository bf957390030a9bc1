package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ictmonitor.Block;
import org.ictmonitor.Digest;
import org.ictmonitor.change.PageFilter;

/**
 * Finds the copies among the pages of a round, so that one page at several addresses counts once: those that name another
 * page of their portal as canonical (RFC 6596) and say exactly the same, noise aside. The word alone is not believed, since
 * whole sites name their start page on every page; nor is that of a page that names a copy of another, so that of two that
 * name each other both stay. Only versions that begin in the round are looked at. Runs within a transaction or alone.
 */
final class Copies {
    /** Characters of main text below which two pages may say the same by chance, as those do that scripts fill in. */
    private static final int TELLING = 100;

    private final Tables tables;
    private final int round;
    private final Function<String, Optional<String>> normal;

    /** @param normal gives the normal form of an absolute URL, if it is one that could be fetched */
    Copies(Tables tables, int round, Function<String, Optional<String>> normal) {
        this.tables = tables;
        this.round = round;
        this.normal = normal;
    }

    /** A version that names a canonical address, in its normal form. */
    private record Naming(long version, long url, int portal, Digest content, String canonical) {}

    List<Copy> find() {
        return naming().stream()
                .filter(this::isCopy)
                .map(page -> new Copy(page.version(), page.url(), page.canonical()))
                .toList();
    }

    /** The response stays in the archive, its links were followed; what it says counts where it says it first. */
    void takeAway(List<Copy> copies) {
        for (Copy copy : copies) {
            tables.versions().delete(copy.version());
            tables.sql()
                    .update(
                            "UPDATE visit SET reading = 2, detail = ? WHERE round = ? AND url = ?",
                            "a copy of " + copy.original() + ", which it names as its canonical address",
                            round,
                            copy.url());
            tables.revisits().forget(copy.url());
        }
    }

    private List<Naming> naming() {
        List<Naming> naming = new ArrayList<>();
        tables.sql()
                .each(
                        """
                        SELECT id, url, portal, content, canonical FROM version
                        WHERE first_round = ? AND canonical IS NOT NULL ORDER BY id
                        """,
                        row -> {
                            Digest content = Captures.digest(row.getBytes(4));
                            long version = row.getLong(1);
                            long url = row.getLong(2);
                            int portal = row.getInt(3);
                            normal.apply(row.getString(5))
                                    .ifPresent(
                                            address -> naming.add(new Naming(version, url, portal, content, address)));
                        },
                        round);
        return naming;
    }

    private boolean isCopy(Naming page) {
        return tables.urls()
                .find(page.canonical())
                .filter(original -> original != page.url())
                .flatMap(original -> tables.versions()
                        .current(original, round)
                        .filter(there -> there.content().equals(page.content()) && stands(there.id(), page, original)))
                .filter(there -> isTelling(page.version()))
                .isPresent();
    }

    /** Whether the other page belongs to the same portal and names no other address as canonical. */
    private boolean stands(long version, Naming page, long original) {
        return tables.sql()
                .one(
                        "SELECT portal, canonical FROM version WHERE id = ?",
                        row -> row.getInt(1) == page.portal()
                                && namesItself(Optional.ofNullable(row.getString(2)), original),
                        version)
                .orElse(false);
    }

    private boolean namesItself(Optional<String> canonical, long url) {
        Optional<Long> named =
                canonical.flatMap(normal).flatMap(text -> tables.urls().find(text));
        return canonical.isEmpty() || named.filter(id -> id == url).isPresent();
    }

    private boolean isTelling(long version) {
        List<Block> blocks = tables.versions().content(version).blocks();
        return String.join("\n", PageFilter.VOLATILE.lines(blocks)).length() >= TELLING;
    }
}
