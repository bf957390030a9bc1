package org.ictmonitor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A purpose of using ICT that the survey asked for (Table 2), and by which rule a mention of a tool is counted under it: all
 * that is given has to fit, what is empty always does. A mention may fit several.
 *
 * @param key as in tables, such as {@code competences}
 * @param labels by language (uk, ru, en); English is always there
 * @param purposes one of these is the mention's
 * @param codes the mention is one of these or stands below one
 * @param cues one of these stands in the sentence: words, a star for any ending
 */
public record Aim(String key, Map<String, String> labels, Set<Purpose> purposes, Set<Code> codes, List<String> cues) {
    public Aim {
        labels = Map.copyOf(labels);
        purposes = Set.copyOf(purposes);
        codes = Set.copyOf(codes);
        cues = List.copyOf(cues);
    }

    /** The label in that language, the English one if there is none. */
    public String label(String language) {
        String label = labels.get(language);
        return label != null ? label : labels.getOrDefault("en", key);
    }
}
