package org.ictmonitor.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ictmonitor.Mention;
import org.ictmonitor.Reading;

/** Precision and recall of ambiguous words, by sense. */
final class SenseScore {
    private static final Map<String, String> FAMILIES = Map.of(
            "diia",
            "diia",
            "mail",
            "email",
            "telegram",
            "telegram",
            "zoom",
            "zoom",
            "meet",
            "google-meet",
            "signal",
            "signal");
    private static final Map<String, Set<String>> KINDS =
            Map.of("channel", Set.of("channel", "community"), "group", Set.of("group", "chat"));

    private final Map<String, int[]> counts = new TreeMap<>();

    static SenseScore of(List<SenseExample> examples) {
        SenseScore score = new SenseScore();
        for (SenseExample example : examples) {
            Reading reading = Passages.read(example.text(), example.language(), List.of());
            score.add(example.sense(), example.meant(), isFound(example, reading));
        }
        return score;
    }

    void add(String sense, boolean meant, boolean found) {
        int[] count = counts.computeIfAbsent(sense, key -> new int[4]);
        count[0] += meant && found ? 1 : 0;
        count[1] += !meant && found ? 1 : 0;
        count[2] += meant && !found ? 1 : 0;
        count[3] += !meant && !found ? 1 : 0;
    }

    static boolean isFound(SenseExample example, Reading reading) {
        return reading.mentions().stream().anyMatch(mention -> isFound(example, mention, reading));
    }

    private static boolean isFound(SenseExample example, Mention mention, Reading reading) {
        Set<String> kinds = KINDS.get(example.sense());
        if (kinds != null) {
            String code = mention.code().value();
            return kinds.contains(code.substring(code.indexOf('.') + 1));
        }
        int offset = reading.sentences().get(mention.sentence()).start();
        return mention.code().family().value().equals(FAMILIES.get(example.sense()))
                && offset + mention.start() < example.end()
                && example.start() < offset + mention.end();
    }

    double precision(String sense) {
        int[] count = counts.getOrDefault(sense, new int[4]);
        return (double) count[0] / Math.max(1, count[0] + count[1]);
    }

    double recall(String sense) {
        int[] count = counts.getOrDefault(sense, new int[4]);
        return (double) count[0] / Math.max(1, count[0] + count[2]);
    }

    double accuracy(String sense) {
        int[] count = counts.getOrDefault(sense, new int[4]);
        return (double) (count[0] + count[3]) / (count[0] + count[1] + count[2] + count[3]);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((sense, count) -> text.append(String.format(
                Locale.ROOT,
                "%-9s precision %.3f recall %.3f accuracy %.3f (%d right, %d wrong, %d missed, %d left)%n",
                sense,
                precision(sense),
                recall(sense),
                accuracy(sense),
                count[0],
                count[1],
                count[2],
                count[3])));
        return text.toString();
    }
}
