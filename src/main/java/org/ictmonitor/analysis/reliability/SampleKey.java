package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What ties a coders' sheet to the round that it was drawn from.
 *
 * @param codebook hash of the codebook that the round was tagged with
 * @param sentences how many the round has, of those that could be drawn
 * @param tagged of these, how many the tagger marked with each code or one below it
 */
public record SampleKey(
        String campaign,
        int round,
        String codebook,
        long seed,
        long sentences,
        SortedMap<String, Long> tagged,
        List<SampledUnit> units) {
    public SampleKey {
        tagged = new TreeMap<>(tagged);
        units = List.copyOf(units);
    }

    /** The same from a map in any order. */
    public static SampleKey of(
            String campaign,
            int round,
            String codebook,
            long seed,
            long sentences,
            Map<String, Long> tagged,
            List<SampledUnit> units) {
        return new SampleKey(campaign, round, codebook, seed, sentences, new TreeMap<>(tagged), units);
    }
}
