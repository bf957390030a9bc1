package org.ictmonitor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One code of a codebook and how it is recognised.
 *
 * @param labels by language (uk, ru, en); English is always there
 * @param categories the survey's groups of tools; empty for services and documents
 * @param names the lexicon: patterns of words, in the notation that the codebook's head describes
 * @param kinds names of word classes of the codebook: a name of the parent beside such a word means this code
 * @param links patterns of addresses, likewise
 * @param icons words that name the thing in the class of an icon, such as {@code viber} in {@code fa-viber}
 */
public record CodeEntry(
        Code code,
        CodeKind kind,
        Map<String, String> labels,
        Set<ToolCategory> categories,
        List<String> names,
        List<String> kinds,
        List<String> links,
        List<String> icons) {
    public CodeEntry {
        labels = Map.copyOf(labels);
        categories = Set.copyOf(categories);
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
        links = List.copyOf(links);
        icons = List.copyOf(icons);
    }

    /** A code that is recognised by its names and addresses alone. */
    public CodeEntry(
            Code code,
            CodeKind kind,
            Map<String, String> labels,
            Set<ToolCategory> categories,
            List<String> names,
            List<String> links) {
        this(code, kind, labels, categories, names, List.of(), links, List.of());
    }

    /** The label in that language, the English one if there is none. */
    public String label(String language) {
        String label = labels.get(language);
        return label != null ? label : labels.getOrDefault("en", code.value());
    }
}
