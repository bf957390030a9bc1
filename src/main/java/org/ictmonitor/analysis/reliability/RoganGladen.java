package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A share corrected for the errors of the instrument that measured it: (share + specificity − 1) / (sensitivity +
 * specificity − 1), held within 0 and 1 (W. J. Rogan, B. Gladen, Estimating prevalence from the results of a screening test,
 * American Journal of Epidemiology 107, 1978). Undefined for an instrument no better than chance.
 *
 * @param share empty if undefined
 * @param clamped whether it lay outside
 */
record RoganGladen(Optional<Estimate> share, boolean clamped) {
    static RoganGladen of(double share, WeightedTable table, long seed) {
        Optional<Double> raw = corrected(share, table);
        double[] drawn = resampled(share, table, seed);
        Optional<Estimate> estimate = raw.filter(value -> drawn.length > 0)
                .map(value -> new Estimate(value, Bootstrap.quantile(drawn, 0.025), Bootstrap.quantile(drawn, 0.975))
                        .clamped());
        return new RoganGladen(
                estimate, raw.filter(value -> value < 0 || value > 1).isPresent());
    }

    private static Optional<Double> corrected(double share, WeightedTable table) {
        double sensitivity = table.recall().map(Estimate::value).orElse(0.0);
        double specificity = table.specificity().map(Estimate::value).orElse(0.0);
        double power = sensitivity + specificity - 1;
        return power <= 0 ? Optional.empty() : Optional.of((share + specificity - 1) / power);
    }

    private static double[] resampled(double share, WeightedTable table, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<WeightedTable.Unit>> strata = table.all().stream()
                .collect(Collectors.groupingBy(WeightedTable.Unit::stratum, TreeMap::new, Collectors.toList()));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < Bootstrap.RESAMPLES; i++) {
            List<WeightedTable.Unit> drawn = new ArrayList<>(table.all().size());
            strata.values().forEach(units -> units.forEach(unit -> drawn.add(units.get(random.nextInt(units.size())))));
            corrected(share, WeightedTable.of(drawn)).ifPresent(values::add);
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
