package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.reliability.CodedSheet.Unit;

/** How far several coders of the same sheet agree: on the whole set of codes, on each code by itself, on purposes. */
public final class SheetAgreement {
    /** Below this, data are not to be relied on (Krippendorff 2019, chapter 12). */
    public static final double TENTATIVE = 0.667;

    /** From here on they are reliable; between the two only tentative conclusions are acceptable. */
    public static final double RELIABLE = 0.800;

    private static final List<Column> COLUMNS = List.of(
            new Column("what", Column.Type.TEXT),
            new Column("value", Column.Type.TEXT),
            new Column("units", Column.Type.COUNT),
            new Column("alpha", Column.Type.NUMBER),
            new Column("low", Column.Type.NUMBER),
            new Column("high", Column.Type.NUMBER),
            new Column("agreement", Column.Type.NUMBER),
            new Column("verdict", Column.Type.TEXT));

    private final List<CodedSheet> sheets;
    private final long seed;

    public SheetAgreement(List<CodedSheet> sheets, long seed) {
        this.sheets = List.copyOf(sheets);
        this.seed = seed;
    }

    /** A row for all codes, for each code or family that a coder used, and for purposes. */
    public ResultTable table() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("codes", "all", of(SheetAgreement::whole), seed));
        codes().forEach(code -> rows.add(row("code", code.value(), onCode(code), seed)));
        rows.add(row("purpose", "all", of(unit -> unit.purpose().map(Keyed::key)), seed));
        return new ResultTable("Agreement", COLUMNS, rows, notes(sheets.size(), seed));
    }

    /** Krippendorff's alpha on whole sets of codes, empty where it is undefined. */
    public Optional<Estimate> alpha() {
        return onSets().alpha(seed);
    }

    /** Agreement on any values, a row. */
    public static ResultTable ofValues(String column, NominalAgreement agreement, long seed) {
        return new ResultTable(
                "Agreement", COLUMNS, List.of(row("column", column, agreement, seed)), notes(agreement.coders(), seed));
    }

    /** Every code that a coder used, and the families of these. */
    SortedSet<Code> codes() {
        return sheets.stream()
                .flatMap(sheet -> sheet.units().values().stream())
                .flatMap(unit -> unit.codes().stream())
                .flatMap(code -> code.withAncestors().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the whole set of a sentence's codes is the same. */
    NominalAgreement onSets() {
        return of(SheetAgreement::whole);
    }

    NominalAgreement onCode(Code code) {
        return of(unit -> Optional.of(Boolean.toString(unit.has(code))));
    }

    private static Optional<String> whole(Unit unit) {
        return Optional.of(unit.codes().stream().map(Code::value).sorted().collect(Collectors.joining(" ")));
    }

    private NominalAgreement of(Function<Unit, Optional<String>> value) {
        List<List<Optional<String>>> units = sheets.stream()
                .flatMap(sheet -> sheet.units().keySet().stream())
                .distinct()
                .sorted()
                .map(id -> sheets.stream()
                        .map(sheet -> Optional.ofNullable(sheet.units().get(id)).flatMap(value))
                        .toList())
                .toList();
        return new NominalAgreement(sheets.size(), units);
    }

    private static List<Object> row(String what, String value, NominalAgreement agreement, long seed) {
        Optional<Estimate> alpha = agreement.alpha(seed);
        List<Object> cells = Stream.concat(
                        Stream.of(what, value, (Object) (long) agreement.shared()), Estimate.cells(alpha).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        cells.add(agreement.percent().<Object>map(share -> share).orElse(""));
        cells.add(verdict(alpha.map(Estimate::value), agreement.shared()));
        return cells;
    }

    static String verdict(Optional<Double> alpha, int shared) {
        if (alpha.isEmpty()) {
            return shared == 0 ? "undefined: no unit is shared" : "undefined: nothing varies";
        }
        if (alpha.get() < TENTATIVE) {
            return "not reliable";
        }
        return alpha.get() < RELIABLE ? "tentative" : "reliable";
    }

    private static List<String> notes(int coders, long seed) {
        return List.of(
                coders + " coders. Krippendorff's alpha, nominal; 95 % interval by bootstrap over units, "
                        + Bootstrap.RESAMPLES + " draws, seed " + seed
                        + ". Units that fewer than two coders coded are left out.",
                "Verdict by alpha: below .667 not reliable, below .800 tentative (Krippendorff 2019, chapter 12).");
    }
}
