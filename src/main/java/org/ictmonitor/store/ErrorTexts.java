package org.ictmonitor.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ictmonitor.Block;
import org.ictmonitor.Digest;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Visit;
import org.ictmonitor.change.PageFilter;

/**
 * Texts that portals put in the place of pages, known from then on: found out since they stood in the place of many, or since
 * a made-up address was answered with them.
 */
final class ErrorTexts {
    /** Letters of the last part of an address from which on it is looked for in the page's text. */
    private static final int TELLING = 6;

    private final Sql sql;
    private final Names names;

    ErrorTexts(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** A text of a portal. */
    record Text(int portal, String digest) {}

    /** What a text was found out by. */
    enum Source {
        CROWD,
        PROBE
    }

    Map<Text, Source> known() {
        Map<Text, Source> known = new HashMap<>();
        sql.each(
                "SELECT portal, text, probe FROM error_page",
                row -> known.put(
                        new Text(row.getInt(1), Captures.digest(row.getBytes(2)).hex()),
                        row.getBoolean(3) ? Source.PROBE : Source.CROWD));
        return known;
    }

    /** Keeps what a host says of an address that was made up; a status that says so itself teaches nothing. */
    void learn(int round, Visit probe) {
        if (probe.outcome() instanceof FetchOutcome.Fetched && probe.read() instanceof ReadOutcome.Read read) {
            List<Block> blocks = read.reading().page().blocks();
            if (blocks.stream().anyMatch(block -> !block.text().isBlank())) {
                String digest = digest(blocks, probe.entry().url().toString());
                put(new Text(names.id(probe.entry().portal()), digest), round, Source.PROBE);
            }
        }
    }

    /** A text that stood in the place of many is more than one that a made-up address gave. */
    void put(Text text, int round, Source source) {
        sql.update(
                """
                INSERT INTO error_page (portal, text, round, probe) VALUES (?, ?, ?, ?)
                ON CONFLICT (portal, text) DO UPDATE SET probe = min(probe, excluded.probe)
                """, text.portal(), Captures.bytes(new Digest(text.digest())), round, source == Source.PROBE ? 1 : 0);
    }

    /** The digest of what a page says, noise and its own address aside; of all its text, if it has no main part. */
    static String digest(List<Block> withAddress, String url) {
        List<Block> blocks =
                withAddress.stream().map(block -> withoutAddress(block, url)).toList();
        String main = String.join("\n", PageFilter.VOLATILE.lines(blocks));
        String text = main.isBlank() ? blocks.stream().map(Block::text).collect(Collectors.joining("\n")) : main;
        return Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static Block withoutAddress(Block block, String url) {
        return new Block(block.zone(), block.kind(), withoutAddress(block.text(), url), List.of());
    }

    /** Error pages like to repeat what was asked for. */
    private static String withoutAddress(String text, String url) {
        String path = URI.create(url).getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String without = text.replace(url, "");
        without = path.length() > 1 ? without.replace(path, "") : without;
        return name.length() >= TELLING ? without.replace(name, "") : without;
    }
}
