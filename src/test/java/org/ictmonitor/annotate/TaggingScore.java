package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ictmonitor.Code;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;

/** How well passages coded by hand are read again: mentions by exact code and by family, and agreement on purposes. */
final class TaggingScore {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<Purpose, Map<Purpose, Integer>> purposes = new EnumMap<>(Purpose.class);

    void add(MarkedPassage passage, Reading reading) {
        add("exact", passage, reading, false);
        add("family", passage, reading, true);
        if (!passage.mentions().isEmpty()) {
            addPurpose(passage.purpose(), strongest(reading));
        }
    }

    void addPurpose(Purpose expected, Purpose actual) {
        purposes.computeIfAbsent(expected, key -> new EnumMap<>(Purpose.class)).merge(actual, 1, Integer::sum);
    }

    private void add(String by, MarkedPassage passage, Reading reading, boolean family) {
        int[] count = counts.computeIfAbsent(by, key -> new int[3]);
        List<MarkedPassage.Marked> left = new ArrayList<>(passage.mentions());
        count[1] += reading.mentions().size();
        count[2] += passage.mentions().size();
        for (Mention mention : reading.mentions()) {
            int offset = reading.sentences().get(mention.sentence()).start();
            Optional<MarkedPassage.Marked> match = left.stream()
                    .filter(marked -> isSame(marked, mention, offset, family))
                    .findFirst();
            count[0] += match.isPresent() ? 1 : 0;
            match.ifPresent(left::remove);
        }
    }

    private static boolean isSame(MarkedPassage.Marked marked, Mention mention, int offset, boolean family) {
        boolean overlap = marked.start() < offset + mention.end() && offset + mention.start() < marked.end();
        boolean whole = family || marked.code().value().equals("document");
        return overlap && code(marked.code(), whole).equals(code(mention.code(), whole));
    }

    private static Code code(Code code, boolean whole) {
        return whole ? code.family() : code;
    }

    /** The strongest purpose of a passage's mentions, in the order of rule 15. */
    static Purpose strongest(Reading reading) {
        List<Purpose> found = reading.mentions().stream().map(Mention::purpose).toList();
        return List.of(Purpose.PROVIDE, Purpose.COMMUNICATE, Purpose.INFORM).stream()
                .filter(found::contains)
                .findFirst()
                .orElse(Purpose.NONE);
    }

    /** F1 of mentions, by "exact" code or by "family". */
    double f1(String by) {
        int[] count = counts.getOrDefault(by, new int[3]);
        return 2.0 * count[0] / Math.max(1, count[1] + count[2]);
    }

    /** The share of passages whose purpose is right. */
    double accuracy() {
        int right = 0;
        int all = 0;
        for (Map.Entry<Purpose, Map<Purpose, Integer>> row : purposes.entrySet()) {
            for (Map.Entry<Purpose, Integer> cell : row.getValue().entrySet()) {
                all += cell.getValue();
                right += cell.getKey() == row.getKey() ? cell.getValue() : 0;
            }
        }
        return (double) right / all;
    }

    /** Krippendorff's alpha for two coders and nominal values (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). */
    double alpha() {
        Map<Purpose, Integer> values = new EnumMap<>(Purpose.class);
        purposes.forEach((expected, row) -> row.forEach((actual, count) -> {
            values.merge(expected, count, Integer::sum);
            values.merge(actual, count, Integer::sum);
        }));
        double all = values.values().stream().mapToInt(Integer::intValue).sum();
        double same = values.values().stream()
                .mapToDouble(count -> (double) count * (count - 1))
                .sum();
        return 1 - (1 - accuracy()) / (1 - same / (all * (all - 1)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((by, count) -> text.append(String.format(
                Locale.ROOT,
                "%s P %.3f R %.3f F1 %.3f  ",
                by,
                (double) count[0] / Math.max(1, count[1]),
                (double) count[0] / Math.max(1, count[2]),
                f1(by))));
        return text.append(String.format(
                        Locale.ROOT, "purpose accuracy %.3f alpha %.3f %s", accuracy(), alpha(), purposes))
                .toString();
    }
}
