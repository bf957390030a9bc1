package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gold against tagger over the units of a stratified sample, each weighing what it stands for. A share's interval is
 * Wilson's with the effective size of L. Kish (Survey Sampling, 1965, section 11.7): the square of the sum of the weights
 * over the sum of their squares.
 */
public record WeightedTable(List<Unit> all) {
    /** One coded unit. */
    public record Unit(String stratum, double weight, boolean gold, boolean found) {
        Unit times(double factor) {
            return new Unit(stratum, weight * factor, gold, found);
        }
    }

    public WeightedTable {
        all = List.copyOf(all);
    }

    static WeightedTable of(List<Unit> units) {
        return new WeightedTable(units);
    }

    long units() {
        return all.size();
    }

    long gold() {
        return all.stream().filter(Unit::gold).count();
    }

    long found() {
        return all.stream().filter(Unit::found).count();
    }

    long right() {
        return all.stream().filter(Unit::gold).filter(Unit::found).count();
    }

    Optional<Estimate> precision() {
        return share(Unit::found, Unit::gold);
    }

    /** Also called sensitivity. */
    Optional<Estimate> recall() {
        return share(Unit::gold, Unit::found);
    }

    /** The share of units without the code in which the tagger finds none. */
    Optional<Estimate> specificity() {
        return share(unit -> !unit.gold(), unit -> !unit.found());
    }

    private Optional<Estimate> share(Predicate<Unit> among, Predicate<Unit> having) {
        double sum = 0;
        double squares = 0;
        double had = 0;
        for (Unit unit : all) {
            if (among.test(unit)) {
                sum += unit.weight();
                squares += unit.weight() * unit.weight();
                had += having.test(unit) ? unit.weight() : 0;
            }
        }
        return sum == 0 ? Optional.empty() : WilsonInterval.of(had / sum, sum * sum / squares);
    }
}
