package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ictmonitor.Aspect;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/** The tagger against passages that people coded. */
public final class Evaluation {
    /** Passages of fewer code points are too short to tell a language from. */
    public static final int LANGUAGE_LENGTH = 50;

    private static final long SEED = 20_220_224;
    private static final String NO_MENTION = "none";

    private final List<CodedPair> pairs;

    public Evaluation(List<CodedPair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** The rows of {@link #scores()}: what they are about. */
    private record Scope(int order, String name, String key) implements Comparable<Scope> {
        private static final Comparator<Scope> ORDER =
                Comparator.comparingInt(Scope::order).thenComparing(Scope::key);

        @Override
        public int compareTo(Scope other) {
            return ORDER.compare(this, other);
        }

        static Scope all() {
            return new Scope(0, "all", "exact");
        }

        static Scope allFamilies() {
            return new Scope(1, "all", "family");
        }

        static Scope language(CodedPassage gold) {
            return new Scope(2, "language", gold.language().orElse("none"));
        }

        static Scope family(CodedSpan span) {
            return new Scope(3, "family", span.code().family().value());
        }

        static Scope code(CodedSpan span) {
            return new Scope(4, "code", span.code().value());
        }
    }

    /** Precision, recall and F1: of all, by language and by code for the exact code, by family for the family. */
    public ResultTable scores() {
        Map<Scope, PrecisionRecall> scores = new TreeMap<>();
        scores.put(Scope.all(), PrecisionRecall.NONE);
        scores.put(Scope.allFamilies(), PrecisionRecall.NONE);
        for (CodedPair pair : pairs) {
            addExact(scores, pair);
            addFamilies(scores, pair);
        }
        List<List<Object>> rows = new ArrayList<>();
        scores.forEach((scope, score) -> rows.add(row(scope, score)));
        return new ResultTable("Mentions", scoreColumns(), rows, notes());
    }

    private static void addExact(Map<Scope, PrecisionRecall> scores, CodedPair pair) {
        SpanMatching matching = SpanMatching.exact(pair);
        for (Scope scope : List.of(Scope.all(), Scope.language(pair.gold()))) {
            add(
                    scores,
                    scope,
                    matching.right().size(),
                    pair.gold().spans().size(),
                    pair.found().spans().size());
        }
        matching.right().forEach(match -> add(scores, Scope.code(match.gold()), 1, 1, 1));
        wrong(matching.confused().stream().map(SpanMatching.Pair::gold), matching.missed())
                .forEach(span -> add(scores, Scope.code(span), 0, 1, 0));
        wrong(matching.confused().stream().map(SpanMatching.Pair::found), matching.spurious())
                .forEach(span -> add(scores, Scope.code(span), 0, 0, 1));
    }

    private static void addFamilies(Map<Scope, PrecisionRecall> scores, CodedPair pair) {
        SpanMatching matching = SpanMatching.byFamily(pair);
        add(
                scores,
                Scope.allFamilies(),
                matching.right().size(),
                pair.gold().spans().size(),
                pair.found().spans().size());
        matching.right().forEach(match -> add(scores, Scope.family(match.gold()), 1, 0, 0));
        pair.gold().spans().forEach(span -> add(scores, Scope.family(span), 0, 1, 0));
        pair.found().spans().forEach(span -> add(scores, Scope.family(span), 0, 0, 1));
    }

    private static Stream<CodedSpan> wrong(Stream<CodedSpan> confused, List<CodedSpan> alone) {
        return Stream.concat(confused, alone.stream());
    }

    private static void add(Map<Scope, PrecisionRecall> scores, Scope scope, long right, long gold, long found) {
        scores.put(scope, scores.getOrDefault(scope, PrecisionRecall.NONE).plus(right, gold, found));
    }

    private static List<Object> row(Scope scope, PrecisionRecall score) {
        List<Object> row =
                new ArrayList<>(List.of(scope.name(), scope.key(), score.gold(), score.found(), score.right()));
        row.addAll(Estimate.cells(score.precision()));
        row.addAll(Estimate.cells(score.recall()));
        row.addAll(Estimate.cells(score.f1()));
        return row;
    }

    private static List<Column> scoreColumns() {
        List<Column> columns = new ArrayList<>(texts("scope", "key"));
        Stream.of("gold", "found", "right").forEach(name -> columns.add(new Column(name, Column.Type.COUNT)));
        for (String measure : List.of("precision", "recall", "f1")) {
            Stream.of(measure, measure + "_low", measure + "_high")
                    .forEach(name -> columns.add(new Column(name, Column.Type.NUMBER)));
        }
        return columns;
    }

    private static List<Column> texts(String... names) {
        return Stream.of(names).map(name -> new Column(name, Column.Type.TEXT)).toList();
    }

    /** How often each code of the gold met each code of the tagger; {@code none} stands for no mention. */
    public ResultTable confusion() {
        Map<List<String>, Long> cells = new TreeMap<>(Comparator.comparing(List::toString));
        for (CodedPair pair : pairs) {
            SpanMatching matching = SpanMatching.exact(pair);
            Stream.concat(matching.right().stream(), matching.confused().stream())
                    .forEach(match -> count(
                            cells,
                            match.gold().code().value(),
                            match.found().code().value()));
            matching.missed().forEach(span -> count(cells, span.code().value(), NO_MENTION));
            matching.spurious()
                    .forEach(span -> count(cells, NO_MENTION, span.code().value()));
        }
        List<Column> columns = new ArrayList<>(texts("gold", "found"));
        columns.add(new Column("mentions", Column.Type.COUNT));
        return new ResultTable("Codes confused", columns, rows(cells), notes());
    }

    private static void count(Map<List<String>, Long> cells, String gold, String found) {
        cells.merge(List.of(gold, found), 1L, Long::sum);
    }

    private static List<List<Object>> rows(Map<List<String>, Long> cells) {
        return cells.entrySet().stream()
                .map(cell -> List.<Object>of(cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
                .toList();
    }

    /** Purposes, aspects and languages: accuracy, and for the first two agreement beyond chance. */
    public ResultTable agreement() {
        List<List<Object>> rows = new ArrayList<>();
        values("purpose", JudgedUnits.of(pairs, Judgement.PURPOSE), rows);
        values("aspect", JudgedUnits.of(pairs, Judgement.ASPECT), rows);
        languages(rows);
        List<Column> columns = new ArrayList<>(texts("what", "measure"));
        Stream.of("value", "low", "high").forEach(name -> columns.add(new Column(name, Column.Type.NUMBER)));
        columns.add(new Column("units", Column.Type.COUNT));
        return new ResultTable("Purposes, aspects, languages", columns, rows, notes());
    }

    private static void values(String what, List<List<Optional<String>>> units, List<List<Object>> rows) {
        NominalAgreement agreement = new NominalAgreement(2, units);
        long right =
                units.stream().filter(unit -> unit.get(0).equals(unit.get(1))).count();
        measure(rows, what, "accuracy", WilsonInterval.ofCounts(right, units.size()), units.size());
        Object kappa = agreement.kappa().<Object>map(value -> value).orElse("");
        rows.add(List.of(what, "kappa", kappa, "", "", (long) units.size()));
        measure(rows, what, "alpha", agreement.alpha(SEED), units.size());
    }

    private void languages(List<List<Object>> rows) {
        List<CodedPair> long50 =
                pairs.stream().filter(Evaluation::tellsLanguage).toList();
        long right = long50.stream().filter(Evaluation::isLanguageRight).count();
        measure(rows, "language", "accuracy", WilsonInterval.ofCounts(right, long50.size()), long50.size());
    }

    private static boolean tellsLanguage(CodedPair pair) {
        return pair.gold().language().isPresent() && pair.gold().length() >= LANGUAGE_LENGTH;
    }

    private static boolean isLanguageRight(CodedPair pair) {
        return pair.gold().language().equals(pair.found().language());
    }

    private static void measure(
            List<List<Object>> rows, String what, String measure, Optional<Estimate> estimate, long units) {
        List<Object> row = new ArrayList<>(List.of(what, measure));
        row.addAll(Estimate.cells(estimate));
        row.add(units);
        rows.add(row);
    }

    /** Everything that the tagger read otherwise than people did, a row an error. */
    public ResultTable errors() {
        List<List<Object>> rows = new ArrayList<>();
        for (CodedPair pair : pairs) {
            spanErrors(pair, rows);
            judged(pair, Judgement.PURPOSE, rows);
            judged(pair, Judgement.ASPECT, rows);
            if (tellsLanguage(pair) && !isLanguageRight(pair)) {
                error(rows, pair, "language", language(pair.gold()), language(pair.found()), "");
            }
        }
        return new ResultTable("Errors", texts("id", "error", "gold", "found", "surface", "sentence"), rows, notes());
    }

    private static void spanErrors(CodedPair pair, List<List<Object>> rows) {
        SpanMatching matching = SpanMatching.exact(pair);
        matching.missed()
                .forEach(span -> error(
                        rows,
                        pair,
                        "missed",
                        span.code().value(),
                        NO_MENTION,
                        pair.gold().surface(span)));
        matching.confused()
                .forEach(match -> error(
                        rows,
                        pair,
                        "code",
                        match.gold().code().value(),
                        match.found().code().value(),
                        pair.gold().surface(match.gold())));
        matching.spurious()
                .forEach(span -> error(
                        rows,
                        pair,
                        "spurious",
                        NO_MENTION,
                        span.code().value(),
                        pair.gold().surface(span)));
    }

    private static void judged(CodedPair pair, Judgement judgement, List<List<Object>> rows) {
        for (JudgedUnits.Unit unit : JudgedUnits.of(pair, judgement)) {
            if (!unit.gold().equals(unit.found())) {
                error(rows, pair, judgement.key(), unit.gold(), unit.found(), unit.surface());
            }
        }
    }

    private static String language(CodedPassage passage) {
        return passage.language().orElse("none");
    }

    private static void error(
            List<List<Object>> rows, CodedPair pair, String error, String gold, String found, String surface) {
        rows.add(List.of(
                pair.gold().id(), error, gold, found, surface, pair.gold().text()));
    }

    /** What a purpose or an aspect was judged by. */
    enum Judgement implements Keyed {
        PURPOSE,
        ASPECT;

        Optional<String> of(CodedSpan span) {
            return switch (this) {
                case PURPOSE -> span.purpose().map(Purpose::key);
                case ASPECT -> span.aspect().map(Aspect::key);
            };
        }

        Optional<String> ofPassage(CodedPassage passage) {
            return switch (this) {
                case PURPOSE -> passage.purpose().map(Purpose::key);
                case ASPECT -> passage.aspect().map(Aspect::key);
            };
        }

        String summed(CodedPassage passage) {
            return switch (this) {
                case PURPOSE -> passage.strongestPurpose().key();
                case ASPECT -> passage.firstAspect().key();
            };
        }
    }

    /** F1 by the exact code, empty if neither side has a mention. */
    public Optional<Double> f1() {
        Map<Scope, PrecisionRecall> scores = new TreeMap<>();
        pairs.forEach(pair -> addExact(scores, pair));
        return scores.getOrDefault(Scope.all(), PrecisionRecall.NONE).f1().map(Estimate::value);
    }

    private List<String> notes() {
        long mentions =
                pairs.stream().mapToLong(pair -> pair.gold().spans().size()).sum();
        return List.of(
                "n = " + pairs.size() + " passages with " + mentions + " mentions in the gold.",
                "A mention is right if it overlaps one of the gold with the same code (scope family: the same family); a gold"
                        + " 'document' stands for every kind of document. 95 % intervals: Wilson (F1: carried over from the"
                        + " share of right among all mentions of either side); alpha: bootstrap over units, "
                        + Bootstrap.RESAMPLES + " draws, seed " + SEED + ".");
    }
}
