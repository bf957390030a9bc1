package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that is its own dictionary form is kept once; questions for forms and for lemmas must not show it. */
class OwnLemmaTest {
    /** The middle one is a form of two words, one of which it is itself. */
    private static final Map<String, List<String>> LEMMAS =
            Map.of("group", List.of(), "left", List.of("leave", "left", "lefty"), "groups", List.of("group"));

    @TempDir
    private Path folder;

    private PageSearch search;

    private static List<Token> tokens(String text, String language) {
        return new LetterWords()
                .tokens(text, language).stream()
                        .map(token -> new Token(
                                token.start(),
                                token.end(),
                                token.form(),
                                LEMMAS.getOrDefault(token.form(), List.of()),
                                token.capital()))
                        .toList();
    }

    @BeforeEach
    void index() {
        try (PageIndexer indexer = PageIndexer.open(folder, OwnLemmaTest::tokens)) {
            indexer.add(
                    version(1, "https://a.example/", "a", 1, 1),
                    reading("one group stays", "two groups meet", "some left early", "we leave now", "lefty alone"));
            indexer.commit(1);
        }
        search = PageSearch.open(folder, OwnLemmaTest::tokens);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private List<String> found(String query) {
        return search.kwic(query, MentionFilter.all(1), KwicOptions.first(9, 40)).lines().stream()
                .map(ConcordanceLine::node)
                .toList();
    }

    @Test
    void a_lemma_finds_the_word_itself_and_its_other_forms() {
        assertThat(found("group")).containsExactly("group", "groups");
        assertThat(found("leave")).containsExactly("left", "leave");
        assertThat(found("lefty")).containsExactly("left", "lefty");
        assertThat(found("\"one group\"")).containsExactly("one group");
    }

    @Test
    void a_form_finds_itself_alone() {
        assertThat(found("form:group")).containsExactly("group");
        assertThat(found("form:groups")).containsExactly("groups");
        assertThat(found("form:left")).containsExactly("left");
        assertThat(found("form:leave")).containsExactly("leave");
    }

    @Test
    void patterns_are_asked_of_all_forms_and_of_no_lemma() {
        assertThat(found("grou*")).containsExactly("group", "groups");
        assertThat(found("gr?up")).containsExactly("group");
        assertThat(found("*ft")).containsExactly("left");
        assertThat(found("groupz~1")).containsExactly("group", "groups");
    }

    @Test
    void near_takes_lemmas_forms_and_beginnings() {
        assertThat(found("near(group, meet, 1)")).containsExactly("groups meet");
        assertThat(found("near(form:group, meet, 1)")).isEmpty();
        assertThat(found("near(form:group, stays, 1)")).containsExactly("group stays");
        assertThat(found("near(grou*, sta*, 1)")).containsExactly("group stays");
        assertThat(found("near(\"two group\", meet, 3)")).containsExactly("two groups meet");
    }
}
