package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Set;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;

/**
 * How a sample is drawn.
 *
 * @param size sentences, at most
 * @param unmentioned share of them that are drawn from sentences without a mention: what recall is judged by
 * @param by what strata are made of, besides whether there is a mention: code, portal, lang, zone
 * @param codes only these and what stands below them are looked at; empty for all
 * @param seed of the draws
 */
public record SamplePlan(int size, double unmentioned, List<Dimension> by, Set<Code> codes, long seed) {
    public SamplePlan {
        by = List.copyOf(by);
        codes = Set.copyOf(codes);
    }

    boolean looksAt(Code code) {
        return codes.isEmpty() || codes.stream().anyMatch(code::isWithin);
    }
}
