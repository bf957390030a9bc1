package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * The tagger judged by a coded sample of the round that it tagged. A unit is a sentence; a code counts as named in it if it
 * or one below it is. Where coders differ the majority stands, and a tie leaves the unit out for that code.
 */
public final class Validation {
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(new Column("code", Column.Type.TEXT)),
                    Stream.concat(
                            Stream.of("units", "gold", "found", "right")
                                    .map(name -> new Column(name, Column.Type.COUNT)),
                            Stream.concat(
                                    Stream.of(
                                                    "precision",
                                                    "precision_low",
                                                    "precision_high",
                                                    "recall",
                                                    "recall_low",
                                                    "recall_high",
                                                    "share",
                                                    "corrected",
                                                    "corrected_low",
                                                    "corrected_high")
                                            .map(name -> new Column(name, Column.Type.NUMBER)),
                                    Stream.of(new Column("clamped", Column.Type.TEXT)))))
            .toList();

    private final SampleKey key;
    private final List<CodedSheet> sheets;
    private final SheetAgreement agreement;
    private final long seed;

    /**
     * @param key of the sample that the sheets are of
     * @param sheets one a coder, at least one
     */
    public Validation(SampleKey key, List<CodedSheet> sheets, long seed) {
        this.key = key;
        this.sheets = List.copyOf(sheets);
        this.agreement = new SheetAgreement(sheets, seed);
        this.seed = seed;
    }

    /** A code's figures. */
    public record Score(Code code, WeightedTable table, Optional<Estimate> precision, Optional<Estimate> recall) {}

    /** Agreement of the coders on the whole set of codes, empty for one coder or if it is undefined. */
    public Optional<Estimate> alpha() {
        return agreement.alpha();
    }

    /** Units that at least one coder coded. */
    public long coded() {
        return key.units().stream()
                .filter(unit -> sheets.stream().anyMatch(sheet -> sheet.units().containsKey(unit.id())))
                .count();
    }

    /** Ids on the sheets that the key does not know: sheets of another sample. */
    public long unknown() {
        Set<String> known =
                new TreeSet<>(key.units().stream().map(SampledUnit::id).toList());
        return sheets.stream()
                .flatMap(sheet -> sheet.units().keySet().stream())
                .filter(id -> !known.contains(id))
                .distinct()
                .count();
    }

    /** Precision and recall of every code that the tagger or a coder has, and of the families. */
    public List<Score> scores() {
        SortedSet<Code> codes = new TreeSet<>(agreement.codes());
        key.units().forEach(unit -> unit.codes().forEach(code -> codes.addAll(code.withAncestors())));
        return codes.stream().map(this::score).toList();
    }

    private Score score(Code code) {
        WeightedTable table = WeightedTable.of(units(code));
        return new Score(code, table, table.precision(), table.recall());
    }

    private List<WeightedTable.Unit> units(Code code) {
        List<WeightedTable.Unit> units = new ArrayList<>();
        for (SampledUnit unit : key.units()) {
            boolean found = unit.codes().stream().anyMatch(each -> each.isWithin(code));
            gold(unit.id(), code)
                    .ifPresent(gold -> units.add(new WeightedTable.Unit(unit.stratum(), unit.weight(), gold, found)));
        }
        return reweighted(units);
    }

    /** Units that nobody coded are made up for by the others of their stratum. */
    private List<WeightedTable.Unit> reweighted(List<WeightedTable.Unit> coded) {
        SortedMap<String, Double> drawn = new TreeMap<>();
        SortedMap<String, Double> left = new TreeMap<>();
        key.units().forEach(unit -> drawn.merge(unit.stratum(), unit.weight(), Double::sum));
        coded.forEach(unit -> left.merge(unit.stratum(), unit.weight(), Double::sum));
        return coded.stream()
                .map(unit ->
                        unit.times(drawn.getOrDefault(unit.stratum(), 0.0) / left.getOrDefault(unit.stratum(), 1.0)))
                .toList();
    }

    private Optional<Boolean> gold(String id, Code code) {
        List<Boolean> votes = sheets.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.units().get(id)).stream())
                .map(unit -> unit.has(code))
                .toList();
        long yes = votes.stream().filter(vote -> vote).count();
        return 2 * yes == votes.size() ? Optional.empty() : Optional.of(2 * yes > votes.size());
    }

    /** The scores as rows, with the share of sentences that name each code, corrected for the tagger's errors. */
    public ResultTable table(List<Score> scores) {
        List<List<Object>> rows = scores.stream()
                .sorted(Comparator.comparing(Score::code))
                .map(this::row)
                .toList();
        return new ResultTable("Validation", COLUMNS, rows, notes());
    }

    private List<Object> row(Score score) {
        WeightedTable table = score.table();
        List<Object> row = new ArrayList<>(
                List.of(score.code().value(), table.units(), table.gold(), table.found(), table.right()));
        row.addAll(Estimate.cells(score.precision()));
        row.addAll(Estimate.cells(score.recall()));
        double share = (double) key.tagged().getOrDefault(score.code().value(), 0L) / key.sentences();
        RoganGladen corrected = RoganGladen.of(share, table, seed);
        row.add(share);
        row.addAll(Estimate.cells(corrected.share()));
        row.add(corrected.clamped() ? "yes" : "");
        return row;
    }

    private List<String> notes() {
        String alpha = sheets.size() < 2
                ? "One coder: agreement is not known."
                : "Alpha of the gold on whole sets of codes: "
                        + alpha().map(Validation::shown).orElse("undefined") + ".";
        return List.of(
                "Unit: a sentence. n = " + coded() + " coded of " + key.units().size() + " drawn from "
                        + key.sentences()
                        + " sentences of round " + key.round() + " of " + key.campaign() + "; codebook "
                        + key.codebook() + ". "
                        + alpha,
                "Precision and recall are weighted by the strata; 95 % intervals: Wilson with Kish's effective size. share:"
                        + " sentences that the tagger marked; corrected: by Rogan and Gladen (1978), interval by bootstrap"
                        + " within strata, " + Bootstrap.RESAMPLES + " draws, seed " + seed
                        + "; clamped says that it lay outside of 0 to 1.");
    }

    private static String shown(Estimate alpha) {
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f)%s",
                alpha.value(),
                alpha.low(),
                alpha.high(),
                alpha.value() < SheetAgreement.RELIABLE ? ", so that conclusions are tentative" : "");
    }
}
