package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every mistake in a query is named with its place and what was expected. */
class QueryMistakesTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "query-mistakes.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
    void a_mistake_is_explained(String query, String expected) {
        assertThatThrownBy(() -> new QueryReader(new LetterWords()).read(query))
                .isInstanceOfSatisfying(
                        MonitorException.class,
                        mistake -> assertThat(mistake.exit()).isEqualTo(Exit.WRONG_CALL))
                .hasMessageContaining(expected);
    }

    @Test
    void an_empty_query_and_one_without_end_are_refused() {
        QueryReader reader = new QueryReader(new LetterWords());
        assertThatThrownBy(() -> reader.read("  ")).hasMessageContaining("query is empty");
        assertThatThrownBy(() -> reader.read("(".repeat(3_000))).hasMessageContaining("too long");
        assertThatThrownBy(() -> reader.read("слово ".repeat(3_000))).hasMessageContaining("too long");
    }
}
