package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.index.Cell;
import org.ictmonitor.store.StoredMention;

/** Counts mentions by looking at each of them: slow, and plainly right; tables are tested against it. */
public record MentionList(List<StoredMention> all) implements CellCounts, MentionSource {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    @Override
    public void mentions(MentionFilter filter, Consumer<StoredMention> each) {
        all.stream().filter(mention -> fits(filter, mention)).forEach(each);
    }

    @Override
    public List<Cell> count(MentionFilter filter, List<Dimension> by) {
        Map<String, List<StoredMention>> cells = new TreeMap<>();
        mentions(
                filter,
                mention -> keys(mention, by)
                        .forEach(key -> cells.computeIfAbsent(String.join("\t", key), absent -> new ArrayList<>())
                                .add(mention)));
        return cells.entrySet().stream()
                .map(cell -> cell(List.of(cell.getKey().split("\t")), cell.getValue()))
                .toList();
    }

    private static Cell cell(List<String> key, List<StoredMention> mentions) {
        Set<String> portals = mentions.stream().map(StoredMention::portal).collect(Collectors.toSet());
        return new Cell(
                key,
                mentions.size(),
                carriers(mentions, Carrier.PAGE),
                carriers(mentions, Carrier.ATTACHMENT),
                portals.size());
    }

    private static long carriers(List<StoredMention> mentions, Carrier carrier) {
        return mentions.stream()
                .filter(mention -> mention.carrier() == carrier)
                .map(StoredMention::url)
                .distinct()
                .count();
    }

    private static Set<List<String>> keys(StoredMention mention, List<Dimension> by) {
        Set<List<String>> keys = Set.of(List.of());
        for (Dimension dimension : by) {
            Set<List<String>> longer = new HashSet<>();
            for (List<String> key : keys) {
                values(mention, dimension)
                        .forEach(value -> longer.add(
                                Stream.concat(key.stream(), Stream.of(value)).toList()));
            }
            keys = longer;
        }
        return keys;
    }

    private static List<String> values(StoredMention mention, Dimension dimension) {
        return switch (dimension) {
            case CODE ->
                mention.code().withAncestors().stream().map(Code::value).toList();
            case PURPOSE -> List.of(mention.purpose().key());
            case ASPECT -> List.of(mention.aspect().key());
            case PORTAL -> List.of(mention.portal());
            case ZONE -> List.of(mention.zone().key());
            case MONTH -> List.of(month(mention.url()));
            case LANG, ROUND, TYPE, DISTRICT, CATEGORY ->
                throw new IllegalArgumentException("a stored mention does not say its " + dimension.key());
        };
    }

    /** As in these tests' addresses, whose first directory may be a month. */
    private static String month(String url) {
        Matcher month = MONTH.matcher(url);
        return month.find() ? month.group() : "undated";
    }

    private static boolean fits(MentionFilter filter, StoredMention mention) {
        return filter.round() == mention.round()
                && (filter.codes().isEmpty() || filter.codes().stream().anyMatch(mention.code()::isWithin))
                && allows(filter.purposes(), mention.purpose())
                && allows(filter.aspects(), mention.aspect())
                && allows(filter.portals(), mention.portal())
                && filter.template()
                        .map(template -> template == mention.zone().isTemplate())
                        .orElse(true);
    }

    private static <T> boolean allows(Collection<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
