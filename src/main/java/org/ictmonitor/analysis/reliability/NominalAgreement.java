package org.ictmonitor.analysis.reliability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;

/**
 * Agreement of coders on nominal values. A unit that fewer than two coders coded says nothing and is left out. Where no unit
 * is shared, or all values are the same so that nothing varied, chance-corrected agreement is undefined, and never 1.
 *
 * @param coders how many there are
 * @param units a row a unit with a value for each coder, empty where a coder left it uncoded
 */
public record NominalAgreement(int coders, List<List<Optional<String>>> units) {
    public NominalAgreement {
        units = units.stream()
                .filter(unit -> unit.stream().filter(Optional::isPresent).count() > 1)
                .map(List::copyOf)
                .toList();
    }

    /** Units that at least two coders coded. */
    public int shared() {
        return units.size();
    }

    /**
     * Krippendorff's alpha with the nominal metric (K. Krippendorff, Content Analysis, 4th edition 2019, chapter 12), by DKPro
     * Statistics; the interval by drawing units again (A. Zapf and others, BMC Medical Research Methodology 16:93, 2016).
     */
    public Optional<Estimate> alpha(long seed) {
        List<UnitCounts> counts = units.stream().map(UnitCounts::of).toList();
        Optional<Double> alpha = varies() ? Optional.of(alphaMeasure().calculateAgreement()) : Optional.empty();
        return new Bootstrap(seed).around(alpha, counts.size(), drawn -> UnitCounts.alpha(counts, drawn));
    }

    /** Cohen's kappa (J. Cohen, Educational and Psychological Measurement 20, 1960); of two coders only. */
    public Optional<Double> kappa() {
        return coders == 2 && varies()
                ? Optional.of(new CohenKappaAgreement(study()).calculateAgreement())
                : Optional.empty();
    }

    /** The share of pairs of values of the same unit that agree, each unit weighing as much as it has coders less one. */
    public Optional<Double> percent() {
        double pairs = 0;
        double agreeing = 0;
        for (UnitCounts unit : units.stream().map(UnitCounts::of).toList()) {
            pairs += unit.size();
            agreeing += unit.size() - unit.disagreement();
        }
        return pairs == 0 ? Optional.empty() : Optional.of(agreeing / pairs);
    }

    private boolean varies() {
        return units.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    private KrippendorffAlphaAgreement alphaMeasure() {
        return new KrippendorffAlphaAgreement(study(), new NominalDistanceFunction());
    }

    private CodingAnnotationStudy study() {
        CodingAnnotationStudy study = new CodingAnnotationStudy(coders);
        units.forEach(unit -> study.addItemAsArray(
                unit.stream().map(value -> value.orElse(null)).toArray()));
        return study;
    }

    /**
     * What a unit adds to alpha, so that a resample is a sum.
     *
     * @param size values that it has
     * @param disagreement ordered pairs that differ, divided by size less one
     */
    private record UnitCounts(double size, double disagreement, Map<String, Long> values) {
        static UnitCounts of(List<Optional<String>> unit) {
            Map<String, Long> values = new HashMap<>();
            unit.forEach(value -> value.ifPresent(known -> values.merge(known, 1L, Long::sum)));
            double size = values.values().stream().mapToLong(Long::longValue).sum();
            double agreeing = values.values().stream()
                    .mapToDouble(count -> (double) count * (count - 1))
                    .sum();
            return new UnitCounts(size, (size * (size - 1) - agreeing) / (size - 1), values);
        }

        static OptionalDouble alpha(List<UnitCounts> units, int[] drawn) {
            double n = 0;
            double disagreement = 0;
            Map<String, Long> totals = new HashMap<>();
            for (int unit : drawn) {
                UnitCounts counts = units.get(unit);
                n += counts.size;
                disagreement += counts.disagreement;
                counts.values.forEach((value, count) -> totals.merge(value, count, Long::sum));
            }
            double same = totals.values().stream()
                    .mapToDouble(count -> (double) count * (count - 1))
                    .sum();
            double expected = (n * (n - 1) - same) / (n - 1);
            return totals.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - disagreement / expected);
        }
    }
}
