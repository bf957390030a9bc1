package org.ictmonitor.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Code;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.config.CodebookReader;

/**
 * Scores the tagger against passages coded by people: {@code MentionBench GOLD.jsonl [errors]}. Figures for both halves of
 * the file; errors are shown for the half that rules may be written on, never for the other.
 */
final class MentionBench {
    private final Annotator annotator = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));

    public static void main(String[] arguments) throws IOException {
        List<GoldPassage> gold = GoldPassage.read(Path.of(arguments[0]));
        MentionBench bench = new MentionBench();
        boolean errors = arguments.length > 1;
        bench.report("tune", gold.stream().filter(passage -> !passage.heldOut()).toList(), errors);
        bench.report("held out", gold.stream().filter(GoldPassage::heldOut).toList(), false);
        bench.report("all", gold, false);
    }

    private void report(String name, List<GoldPassage> passages, boolean errors) {
        Score exact = new Score();
        Score family = new Score();
        PurposeScore purposes = new PurposeScore();
        for (GoldPassage passage : passages) {
            Reading reading = read(passage);
            List<GoldPassage.Span> found = spans(reading);
            boolean right = exact.add(passage.spans(), found, false);
            family.add(passage.spans(), found, true);
            String purpose = purpose(reading);
            if (!passage.spans().isEmpty()) {
                purposes.add(passage.purpose(), purpose);
            }
            if (errors && (!right || (!passage.spans().isEmpty() && !purpose.equals(passage.purpose())))) {
                show(passage, found, purpose);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s n=%d  exact %s  family %s  purpose %s%n",
                name,
                passages.size(),
                exact,
                family,
                purposes);
    }

    private static void show(GoldPassage passage, List<GoldPassage.Span> found, String purpose) {
        System.out.println(passage.id() + " " + passage.text());
        System.out.println("   gold  " + passage.purpose() + " " + named(passage.text(), passage.spans()));
        System.out.println("   found " + purpose + " " + named(passage.text(), found));
    }

    private static String named(String text, List<GoldPassage.Span> spans) {
        return spans.stream()
                .map(span -> span.code() + "="
                        + text.substring(
                                text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .collect(Collectors.joining(", "));
    }

    private Reading read(GoldPassage passage) {
        Block block = new Block(Zone.MAIN, BlockKind.PARAGRAPH, passage.text(), List.of());
        return annotator.annotate(new Page(
                URI.create("http://gold.example/" + passage.id()),
                "",
                Optional.of(passage.language()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(block)));
    }

    private static List<GoldPassage.Span> spans(Reading reading) {
        String text = reading.page().blocks().get(0).text();
        List<GoldPassage.Span> spans = new ArrayList<>();
        reading.mentions().forEach(mention -> {
            int offset = reading.sentences().get(mention.sentence()).start();
            spans.add(new GoldPassage.Span(
                    text.codePointCount(0, offset + mention.start()),
                    text.codePointCount(0, offset + mention.end()),
                    mention.code().value()));
        });
        return spans;
    }

    /** The strongest purpose of the passage's mentions, as rule 15 orders them. */
    private static String purpose(Reading reading) {
        List<String> found = reading.mentions().stream()
                .map(mention -> mention.purpose().key())
                .toList();
        return List.of("provide", "communicate", "inform").stream()
                .filter(found::contains)
                .findFirst()
                .orElse("none");
    }

    /** True positives and errors of mentions. */
    private static final class Score {
        private int right;
        private int found;
        private int gold;

        boolean add(List<GoldPassage.Span> expected, List<GoldPassage.Span> actual, boolean family) {
            List<GoldPassage.Span> left = new ArrayList<>(expected);
            int hits = 0;
            for (GoldPassage.Span span : actual) {
                Optional<GoldPassage.Span> match =
                        left.stream().filter(other -> same(span, other, family)).findFirst();
                hits += match.isPresent() ? 1 : 0;
                match.ifPresent(left::remove);
            }
            right += hits;
            found += actual.size();
            gold += expected.size();
            return hits == actual.size() && hits == expected.size();
        }

        private static boolean same(GoldPassage.Span a, GoldPassage.Span b, boolean family) {
            boolean overlap = a.start() < b.end() && b.start() < a.end();
            boolean whole = family || b.code().equals("document");
            String left = whole ? new Code(a.code()).family().value() : a.code();
            String other = whole ? new Code(b.code()).family().value() : b.code();
            return overlap && left.equals(other);
        }

        @Override
        public String toString() {
            double precision = found == 0 ? 0 : (double) right / found;
            double recall = gold == 0 ? 0 : (double) right / gold;
            return String.format(
                    Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, 2.0 * right / Math.max(1, found + gold));
        }
    }

    /** Agreement on purposes. */
    private static final class PurposeScore {
        private final Map<String, Integer> pairs = new TreeMap<>();

        void add(String expected, String actual) {
            pairs.merge(expected + ">" + actual, 1, Integer::sum);
        }

        /** Krippendorff's alpha for two coders and nominal values. */
        private double alpha() {
            Map<String, Integer> values = new TreeMap<>();
            int differing = 0;
            int all = 0;
            for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
                String[] sides = pair.getKey().split(">");
                values.merge(sides[0], pair.getValue(), Integer::sum);
                values.merge(sides[1], pair.getValue(), Integer::sum);
                differing += sides[0].equals(sides[1]) ? 0 : pair.getValue();
                all += pair.getValue();
            }
            double n = 2.0 * all;
            double same = values.values().stream()
                    .mapToDouble(count -> (double) count * (count - 1))
                    .sum();
            double expected = 1 - same / (n * (n - 1));
            return 1 - (double) differing / all / expected;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "alpha %.3f %s", alpha(), pairs);
        }
    }
}
