package org.ictmonitor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a study looks for: the codes with labels, lexicon and link patterns.
 *
 * @param name for people
 * @param hash the first 12 hexadecimal digits of the digest of the file: two codebooks that differ in a byte differ here
 * @param words classes of words that several codes share, such as the words for a page, by the name of the class
 * @param entries in the order in which tables show them, each code once, parents before children
 * @param aims the survey's purposes and their rules, in the order in which tables show them; empty in older codebooks
 */
public record Codebook(
        String name, String hash, Map<String, List<String>> words, List<CodeEntry> entries, List<Aim> aims) {
    public Codebook {
        words = Map.copyOf(words);
        entries = List.copyOf(entries);
        aims = List.copyOf(aims);
    }

    /** A codebook without rules for the survey's purposes. */
    public Codebook(String name, String hash, Map<String, List<String>> words, List<CodeEntry> entries) {
        this(name, hash, words, entries, List.of());
    }

    /** A codebook without word classes. */
    public Codebook(String name, String hash, List<CodeEntry> entries) {
        this(name, hash, Map.of(), entries);
    }

    /** The entry of a code, empty if the codebook has none. */
    public Optional<CodeEntry> entry(Code code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
