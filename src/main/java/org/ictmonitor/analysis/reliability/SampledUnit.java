package org.ictmonitor.analysis.reliability;

import java.util.Set;
import java.util.TreeSet;
import org.ictmonitor.Code;

/**
 * A sentence that was drawn for coders, with what the tool says of it, which they must not see.
 *
 * @param id on the coders' sheets
 * @param weight how many sentences of the round it stands for
 * @param sentence its number on the page, from 0
 * @param codes that the tagger marked in its words
 */
public record SampledUnit(
        String id,
        String stratum,
        double weight,
        String url,
        String portal,
        String language,
        String zone,
        int sentence,
        Set<Code> codes) {
    public SampledUnit {
        codes = new TreeSet<>(codes);
    }
}
