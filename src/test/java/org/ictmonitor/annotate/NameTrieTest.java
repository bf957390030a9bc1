package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** The tree of names as OpenNLP's interface shows it. */
class NameTrieTest {
    private final WordTokenizer tokenizer = new WordTokenizer(new Lemmas(new Dictionaries()));
    private final NameTrie<String> trie = new NameTrie<>();

    @Test
    void the_longest_name_wins() {
        add("google", "google");
        add("google meet|форма", "two");
        assertThat(trie.find(new String[] {"у", "google", "meet", "google"}))
                .containsExactly(new Span(1, 3, "two"), new Span(3, 4, "google"));
    }

    @Test
    void endings_optional_words_classes_and_prefixes_are_spelled_out() {
        add("<app>? ді{я,ю}", "diia");
        add("чатбот*", "bot");
        assertThat(spans("порталі дію чатботами дія"))
                .containsExactly(new Span(0, 2, "diia"), new Span(2, 3, "bot"), new Span(3, 4, "diia"));
    }

    @Test
    void a_name_does_not_reach_over_a_comma() {
        add("google meet", "meet");
        Words words = new Words("Google, Meet", tokenizer.tokens("Google, Meet", "en"));
        assertThat(trie.at(words, 0)).isNull();
    }

    private void add(String pattern, String value) {
        trie.add(NamePattern.of(pattern, Map.of("app", List.of("портал{,у,і}")), tokenizer), value);
    }

    private Span[] spans(String words) {
        return trie.find(words.split(" "));
    }
}
