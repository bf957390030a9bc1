package org.ictmonitor.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.DatedRound;
import org.ictmonitor.store.StoredPage;

/**
 * Where and when the mentions of each cell of a table by code and aspect were seen, in the round asked for and in those
 * before it. Later rounds are passed over, so that the table of a finished round stays as it is.
 */
final class Sightings {
    static final List<Column> COLUMNS = Stream.of("service", "first_seen", "last_seen", "sentence")
            .map(Column::named)
            .toList();

    /** Where all these documents are: it does not say who takes them. */
    private static final Code DIIA = new Code("diia");

    private static final List<Object> NEVER = List.of("", "", "", "");
    private static final Comparator<PlacedMention> BEST = Comparator.comparingDouble(
                    (PlacedMention placed) -> -placed.mention().score())
            .thenComparing(placed -> placed.page().portal())
            .thenComparing(placed -> placed.page().url())
            .thenComparingLong(placed -> placed.page().id());

    private final Grouping grouping;
    private final MentionChoice choice;
    private final int round;
    private final List<Code> services;
    private final Map<Integer, DatedRound> rounds;
    private final Map<List<String>, Cell> cells = new HashMap<>();

    Sightings(CampaignStore store, Codebook codebook, Grouping grouping, MentionFilter filter) {
        this.grouping = grouping;
        this.choice = new MentionChoice(filter);
        this.round = filter.round();
        this.services = codebook.entries().stream()
                .filter(entry -> entry.kind() == CodeKind.SERVICE)
                .map(CodeEntry::code)
                .filter(code -> !code.equals(DIIA))
                .toList();
        this.rounds = store.timeline().stream()
                .collect(Collectors.toMap(dated -> dated.round().number(), dated -> dated));
        store.pagesNaming(filter.codes(), round, this::add);
    }

    /** What was seen of a cell; {@code namedWith} and {@code best} tell of the round asked for alone. */
    private static final class Cell {
        private final Set<Code> namedWith = new HashSet<>();
        private final List<Instant> times = new ArrayList<>();
        private Optional<PlacedMention> best = Optional.empty();

        void offer(PlacedMention placed, Set<Code> named) {
            namedWith.addAll(named);
            best = Optional.of(best.map(other -> BinaryOperator.minBy(BEST).apply(other, placed))
                    .orElse(placed));
        }
    }

    private void add(StoredPage page) {
        List<Mention> mentions = choice.holds(page.version()) ? choice.mentions(page) : List.of();
        if (!mentions.isEmpty()) {
            Map<Integer, Set<Code>> named = servicesByBlock(page.reading());
            mentions.forEach(mention -> add(page, mention, named));
        }
    }

    private Map<Integer, Set<Code>> servicesByBlock(Reading reading) {
        return reading.mentions().stream()
                .filter(mention -> services.contains(mention.code()))
                .collect(Collectors.groupingBy(
                        mention -> block(reading, mention), Collectors.mapping(Mention::code, Collectors.toSet())));
    }

    private static int block(Reading reading, Mention mention) {
        return reading.sentences().get(mention.sentence()).block();
    }

    private void add(StoredPage page, Mention mention, Map<Integer, Set<Code>> named) {
        PlacedMention placed = PlacedMention.on(page, mention);
        for (Code code : mention.code().withAncestors()) {
            List<String> key = Stream.concat(
                            grouping.group(placed).stream(),
                            Stream.of(code.value(), mention.aspect().key()))
                    .toList();
            Cell cell = cells.computeIfAbsent(key, absent -> new Cell());
            see(cell, page.version());
            if (page.version().lastRound() >= round) {
                cell.offer(placed, named.getOrDefault(block(page.reading(), mention), Set.of()));
            }
        }
    }

    private void see(Cell cell, PageVersion version) {
        Optional.ofNullable(rounds.get(version.firstRound()))
                .map(DatedRound::from)
                .ifPresent(cell.times::add);
        Optional.ofNullable(rounds.get(Math.min(version.lastRound(), round)))
                .map(DatedRound::to)
                .ifPresent(cell.times::add);
    }

    /**
     * The cell of these groups, this code and this aspect.
     *
     * @return values of {@link #COLUMNS}; empty words for what was never seen
     */
    List<Object> of(List<String> key) {
        return Optional.ofNullable(cells.get(key)).map(this::row).orElse(NEVER);
    }

    private List<Object> row(Cell cell) {
        return List.of(
                services.stream()
                        .filter(cell.namedWith::contains)
                        .map(Code::value)
                        .collect(Collectors.joining(";")),
                day(cell.times.stream().min(Comparator.naturalOrder())),
                day(cell.times.stream().max(Comparator.naturalOrder())),
                cell.best.map(placed -> placed.sentence().text()).orElse(""));
    }

    private static String day(Optional<Instant> time) {
        return time.map(Notes::date).map(Object::toString).orElse("");
    }
}
