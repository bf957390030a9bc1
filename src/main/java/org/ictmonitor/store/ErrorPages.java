package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Digest;
import org.ictmonitor.FoundBy;
import org.ictmonitor.UrlKind;
import org.ictmonitor.store.ErrorTexts.Source;
import org.ictmonitor.store.ErrorTexts.Text;

/**
 * Finds error and sign-in pages that came with a status of 200 in the place of pages, at their addresses or at new ones
 * that these lead to. One page that reads differently is a page that changed; but where a {@link Crowd} of pages, each of
 * which said something of its own before, all give the same now, none of them says anything. One new page that several old
 * ones lead to may be what they were joined into; it is an error page if half of the portal leads there. A text that was
 * found out once is known from then on, and so is what a host says of an address that was made up ({@link ErrorTexts}): one
 * page that says it is enough, in a first round too. Only start pages and pages above a made-up address are not taken away
 * for what it gave, since some hosts answer such addresses with the page of the section.
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
     * @param above whether it is a start page of the portal, or stands above an address that was made up in the round
     */
    private record Begun(
            long version,
            long url,
            String address,
            int portal,
            String title,
            Optional<Long> before,
            int led,
            boolean above) {
        boolean isNew() {
            return before.isEmpty();
        }
    }

    List<ErrorPage> find() {
        Map<Text, Source> known = known();
        List<ErrorPage> errors = new ArrayList<>();
        byText(suspects(known))
                .forEach((text, versions) ->
                        errors.addAll(errors(text, versions, Optional.ofNullable(known.get(text)))));
        return errors;
    }

    private List<ErrorPage> errors(Text shared, List<Begun> versions, Optional<Source> known) {
        List<Begun> hiding =
                versions.stream().filter(version -> isOther(version, shared)).toList();
        int replaced = (int) hiding.stream().filter(version -> !version.isNew()).count();
        int hidden = replaced + hiding.stream().mapToInt(Begun::led).sum();
        boolean everywhere = hidden > 0 && crowd.isHalf(shared.portal(), hidden);
        boolean several = replaced > 0 || hiding.size() > 1 || everywhere;
        boolean crowded = several && crowd.isOne(shared.portal(), hidden);
        boolean probed = !crowded && known.equals(Optional.of(Source.PROBE));
        return crowded || known.isPresent()
                ? hiding.stream()
                        .filter(version -> !(probed && version.above()))
                        .map(version -> error(version, shared, everywhere, probed))
                        .toList()
                : List.of();
    }

    /** Whether a page says something else than at its address before, or is new. */
    private boolean isOther(Begun version, Text shared) {
        return version.before()
                .filter(before -> text(before, version.address()).equals(shared.digest()))
                .isEmpty();
    }

    private static ErrorPage error(Begun version, Text shared, boolean everywhere, boolean probed) {
        return new ErrorPage(
                version.version(), version.url(), version.portal(), new Digest(shared.digest()), everywhere, probed);
    }

    /** Those whose title another one of the portal has too, or that pages lead to: only they are opened. */
    private List<Begun> suspects(Map<Text, Source> known) {
        List<Begun> begun = new ArrayList<>();
        Map<Long, Integer> led = led();
        List<String> madeUp = madeUp();
        int seed = tables.names().find(FoundBy.SEED.key()).orElse(-1);
        tables.sql()
                .each(
                        """
                        SELECT version.id, version.url, url.text, version.portal, version.title, (
                            SELECT older.id FROM version older WHERE older.url = version.url
                                AND older.first_round <= ? AND older.last_round >= ? LIMIT 1), visit.found_by
                        FROM version JOIN url ON url.id = version.url
                        JOIN visit ON visit.round = version.first_round AND visit.url = version.url
                        WHERE version.first_round = ? AND version.carrier = 0
                        """,
                        row -> begun.add(new Begun(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getLong(6) == 0 ? Optional.empty() : Optional.of(row.getLong(6)),
                                led.getOrDefault(row.getLong(2), 0),
                                row.getInt(7) == seed || isAbove(row.getString(3), madeUp))),
                        previous,
                        previous,
                        round);
        Set<Integer> knowing = known.keySet().stream().map(Text::portal).collect(Collectors.toSet());
        Map<Text, Long> titles =
                begun.stream().collect(Collectors.groupingBy(ErrorPages::title, Collectors.counting()));
        return begun.stream()
                .filter(version -> version.led() > 0
                        || titles.getOrDefault(title(version), 0L) > 1
                        || knowing.contains(version.portal()))
                .toList();
    }

    private List<String> madeUp() {
        List<String> addresses = new ArrayList<>();
        tables.sql()
                .each(
                        "SELECT url.text FROM visit JOIN url ON url.id = visit.url WHERE visit.round = ? AND visit.kind = ?",
                        row -> addresses.add(row.getString(1)),
                        round,
                        tables.names().find(UrlKind.PROBE.key()).orElse(-1));
        return addresses;
    }

    private static boolean isAbove(String address, List<String> madeUp) {
        String folder = address.replaceAll("[?#].*", "").replaceAll("(/|/index\\.\\w+)?$", "/");
        return madeUp.stream().anyMatch(other -> other.startsWith(folder));
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
                        row -> tables.urls()
                                .find(row.getString(1))
                                .ifPresent(target -> led.merge(target, 1, Integer::sum)),
                        previous,
                        previous,
                        round);
        return led;
    }

    private static Text title(Begun version) {
        return new Text(version.portal(), version.title());
    }

    private Map<Text, List<Begun>> byText(List<Begun> versions) {
        Map<Text, List<Begun>> byText = new HashMap<>();
        versions.forEach(version -> byText.computeIfAbsent(
                        new Text(version.portal(), text(version.version(), version.address())),
                        text -> new ArrayList<>())
                .add(version));
        return byText;
    }

    private Map<Text, Source> known() {
        Map<Text, Source> known = new HashMap<>(tables.errorTexts().known());
        probed().forEach(text -> known.putIfAbsent(text, Source.PROBE));
        return known;
    }

    /** What stands where a made-up address led to, if nothing but redirects does: a page with an address of its own for errors. */
    private List<Text> probed() {
        List<String> targets = new ArrayList<>();
        tables.sql()
                .each(
                        "SELECT detail FROM visit WHERE round = ? AND kind = ? AND outcome = 3",
                        row -> targets.add(row.getString(1)),
                        round,
                        tables.names().find(UrlKind.PROBE.key()).orElse(-1));
        return targets.stream().map(this::led).flatMap(Optional::stream).toList();
    }

    private Optional<Text> led(String target) {
        return tables.urls()
                .find(target)
                .flatMap(url -> tables.sql()
                        .one(
                                """
                                SELECT version.id, version.portal FROM visit
                                JOIN version ON version.url = visit.url AND version.first_round = visit.round
                                WHERE visit.round = ? AND visit.url = ? AND visit.found_by = ?
                                """,
                                row -> new Text(row.getInt(2), text(row.getLong(1), target)),
                                round,
                                url,
                                tables.names().find(FoundBy.REDIRECT.key()).orElse(-1)));
    }

    private String text(long version, String address) {
        return ErrorTexts.digest(tables.versions().content(version).blocks(), address);
    }
}
