package org.ictmonitor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One code of a codebook and how it is recognised.
 *
 * @param labels by language (uk, ru, en); English is always there
 * @param categories the survey's groups of tools; empty for services and documents
 * @param names the lexicon: patterns of words, in the form that the codebook's own documentation describes
 * @param links patterns of addresses, likewise
 */
public record CodeEntry(
        Code code,
        CodeKind kind,
        Map<String, String> labels,
        Set<ToolCategory> categories,
        List<String> names,
        List<String> links) {
    public CodeEntry {
        labels = Map.copyOf(labels);
        categories = Set.copyOf(categories);
        names = List.copyOf(names);
        links = List.copyOf(links);
    }

    /** The label in that language, the English one if there is none. */
    public String label(String language) {
        String label = labels.get(language);
        return label != null ? label : labels.getOrDefault("en", code.value());
    }
}
