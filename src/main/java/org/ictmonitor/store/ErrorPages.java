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
 * Finds error and sign-in pages that came with a status of 200 in the place of pages, at their addresses or at new ones
 * that these lead to. One page that reads differently is a page that changed; but where a {@link Crowd} of pages, each of
 * which said something of its own before, all give the same now, none of them says anything. One new page that several old
 * ones lead to may be what they were joined into; it is an error page if half of the portal leads there. A text that was
 * found out once is known from then on.
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

    /**
     * A version that began in the round.
     *
     * @param before the one that stood at its address before
     * @param led how many pages of the round before lead to it now
     */
    private record Begun(long version, long url, int portal, String title, Optional<Long> before, int led) {
        boolean isNew() {
            return before.isEmpty();
        }
    }

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
        List<Begun> hiding =
                versions.stream().filter(version -> isOther(version, shared)).toList();
        int replaced = (int) hiding.stream().filter(version -> !version.isNew()).count();
        int hidden = replaced + hiding.stream().mapToInt(Begun::led).sum();
        boolean everywhere = hidden > 0 && crowd.isHalf(shared.portal(), hidden);
        boolean several = replaced > 0 || hiding.size() > 1 || everywhere;
        return known || (several && crowd.isOne(shared.portal(), hidden))
                ? hiding.stream()
                        .map(version -> error(version, shared, everywhere))
                        .toList()
                : List.of();
    }

    /** Whether a page says something else than at its address before, or is new. */
    private boolean isOther(Begun version, Shared shared) {
        return version.before()
                .filter(before -> text(before).equals(shared.text()))
                .isEmpty();
    }

    private static ErrorPage error(Begun version, Shared shared, boolean everywhere) {
        return new ErrorPage(version.version(), version.url(), version.portal(), new Digest(shared.text()), everywhere);
    }

    /** Those whose title another one of the portal has too, or that pages lead to: only they are opened. */
    private List<Begun> suspects() {
        List<Begun> begun = new ArrayList<>();
        Map<Long, Integer> led = led();
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
                                row.getLong(5) == 0 ? Optional.empty() : Optional.of(row.getLong(5)),
                                led.getOrDefault(row.getLong(2), 0))),
                        previous,
                        previous,
                        round);
        Set<Integer> knowing = known().stream().map(Shared::portal).collect(Collectors.toSet());
        Map<Shared, Long> titles =
                begun.stream().collect(Collectors.groupingBy(ErrorPages::title, Collectors.counting()));
        return begun.stream()
                .filter(version -> version.led() > 0
                        || titles.getOrDefault(title(version), 0L) > 1
                        || knowing.contains(version.portal()))
                .toList();
    }

    /** How many pages of the round before lead to an address. */
    private Map<Long, Integer> led() {
        Map<Long, Integer> led = new HashMap<>();
        tables.sql()
                .each(
                        """
                        SELECT visit.detail FROM visit JOIN version ON version.url = visit.url
                            AND version.first_round <= ? AND version.last_round >= ?
                        WHERE visit.round = ? AND visit.outcome = 3
                        """,
                        row -> tables.frontier()
                                .find(row.getString(1))
                                .ifPresent(target -> led.merge(target, 1, Integer::sum)),
                        previous,
                        previous,
                        round);
        return led;
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
                        row -> known.add(new Shared(
                                row.getInt(1), Captures.digest(row.getBytes(2)).hex())));
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
