package org.ictmonitor.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Codebook;
import org.jspecify.annotations.Nullable;

/** The classes of words of a codebook (words for a page, a group, a network …), each in a tree of its own. */
final class WordClasses {
    private final Map<String, NameTrie<String>> classes = new HashMap<>();

    WordClasses(Codebook codebook, WordTokenizer tokenizer) {
        codebook.words().forEach((name, words) -> classes.put(name, trie(name, words, codebook, tokenizer)));
    }

    private static NameTrie<String> trie(String name, List<String> words, Codebook codebook, WordTokenizer tokenizer) {
        NameTrie<String> trie = new NameTrie<>();
        words.forEach(word -> trie.add(NamePattern.of(word, codebook.words(), tokenizer), name));
        return trie;
    }

    /** The token after a word of that class that begins here, or -1. */
    int endOf(String name, Words words, int from) {
        NameTrie<String> trie = classes.get(name);
        if (trie == null || from < 0 || from >= words.size()) {
            return -1;
        }
        NameTrie.@Nullable Hit<String> hit = trie.at(words, from);
        return hit == null ? -1 : hit.to();
    }

    /** The first token of a word of that class that ends just before {@code to}, or -1; such words have at most two tokens. */
    int startOf(String name, Words words, int to) {
        for (int from = to - 2; from < to; from++) {
            if (endOf(name, words, from) == to) {
                return from;
            }
        }
        return -1;
    }
}
