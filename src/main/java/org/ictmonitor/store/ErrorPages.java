package org.ictmonitor.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Block;
import org.ictmonitor.Digest;
import org.ictmonitor.change.PageFilter;

/**
 * Finds error and sign-in pages that came with a status of 200 in the place of pages. One page that reads differently is a
 * page that changed; but where a {@link Crowd} of pages, each of which said something of its own before, all say the same
 * now, none of them says anything. A text that was found out once is known from then on.
 */
final class ErrorPages {
    private final Tables tables;
    private final int round;
    private final int previous;
    private final Crowd crowd;

    ErrorPages(Tables tables, int round) {
        this.tables = tables;
        this.round = round;
        this.previous = tables.rounds().previous(round);
        this.crowd = new Crowd(tables.sql(), previous, round);
    }

    /** A version that began in the round, with the one that stood at its address before. */
    private record Begun(long version, long url, int portal, String title, Optional<Long> before) {}

    /** What several pages of a portal may share. */
    private record Shared(int portal, String text) {}

    List<ErrorPage> find() {
        if (previous == 0) {
            return List.of();
        }
        Map<Shared, List<Begun>> byText = byText(suspects());
        Set<Shared> known = known();
        List<ErrorPage> errors = new ArrayList<>();
        byText.forEach((shared, versions) -> errors.addAll(errors(shared, versions, known.contains(shared))));
        return errors;
    }

    private List<ErrorPage> errors(Shared shared, List<Begun> versions, boolean known) {
        int replaced = (int) versions.stream()
                .filter(version -> version.before()
                        .filter(before -> !text(before).equals(shared.text()))
                        .isPresent())
                .count();
        boolean everywhere = replaced > 0 && crowd.isHalf(shared.portal(), replaced);
        return known || crowd.isOne(shared.portal(), replaced)
                ? versions.stream()
                        .map(version -> new ErrorPage(
                                version.version(), version.url(), version.portal(), new Digest(shared.text()), everywhere))
                        .toList()
                : List.of();
    }

    /** Those whose title another one of the portal has too: only they are opened. */
    private List<Begun> suspects() {
        List<Begun> begun = new ArrayList<>();
        tables.sql()
                .each(
                        """
                        SELECT version.id, version.url, version.portal, version.title, (
                            SELECT older.id FROM version older WHERE older.url = version.url
                                AND older.first_round <= ? AND older.last_round >= ? LIMIT 1)
                        FROM version WHERE version.first_round = ?
                        """,
                        row -> begun.add(new Begun(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getLong(5) == 0 ? Optional.empty() : Optional.of(row.getLong(5)))),
                        previous,
                        previous,
                        round);
        Set<Integer> knowing = known().stream().map(Shared::portal).collect(Collectors.toSet());
        Map<Shared, Long> titles =
                begun.stream().collect(Collectors.groupingBy(ErrorPages::title, Collectors.counting()));
        return begun.stream()
                .filter(version -> titles.getOrDefault(title(version), 0L) > 1 || knowing.contains(version.portal()))
                .toList();
    }

    private static Shared title(Begun version) {
        return new Shared(version.portal(), version.title());
    }

    private Map<Shared, List<Begun>> byText(List<Begun> versions) {
        Map<Shared, List<Begun>> byText = new HashMap<>();
        versions.forEach(version -> byText.computeIfAbsent(
                        new Shared(version.portal(), text(version.version())), shared -> new ArrayList<>())
                .add(version));
        return byText;
    }

    private Set<Shared> known() {
        Set<Shared> known = new HashSet<>();
        tables.sql()
                .each(
                        "SELECT portal, text FROM error_page",
                        row -> known.add(
                                new Shared(row.getInt(1), Captures.digest(row.getBytes(2)).hex())));
        return known;
    }

    /** The digest of what a version says, noise aside; of all its text, if it has no main part. */
    private String text(long version) {
        List<Block> blocks = tables.versions().content(version).blocks();
        String main = String.join("\n", PageFilter.VOLATILE.lines(blocks));
        String text = main.isBlank() ? blocks.stream().map(Block::text).collect(Collectors.joining("\n")) : main;
        return Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
