package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.DateSource;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Keyed;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.Standing;
import org.junit.jupiter.api.Test;

/** The foot of a table in the language of the report. */
class NoteWordsTest {
    private static final NoteWords UKRAINIAN = NoteWords.in("uk");

    @Test
    void every_sentence_is_there_in_both_languages_with_the_same_facts() {
        assertThat(UKRAINIAN.keys()).containsAll(NoteWords.ENGLISH.keys());
        Object[] facts = Stream.iterate(0, number -> number + 1)
                .limit(12)
                .map(number -> "<" + number + ">")
                .toArray();
        for (String key : NoteWords.ENGLISH.keys()) {
            for (Object fact : facts) {
                assertThat(UKRAINIAN.of(key, facts).contains(fact.toString()))
                        .as(key + " " + fact)
                        .isEqualTo(NoteWords.ENGLISH.of(key, facts).contains(fact.toString()));
            }
        }
    }

    @Test
    void every_value_that_a_note_may_name_has_words() {
        TreeMap<String, Keyed[]> kinds = new TreeMap<>();
        kinds.put("failure", FailureReason.values());
        kinds.put("rule", ExclusionRule.values());
        kinds.put("standing", Standing.values());
        kinds.put("attachment", AttachmentFailure.values());
        kinds.put("kind", RoundKind.values());
        kinds.put("state", RoundState.values());
        kinds.put("source", DateSource.values());
        kinds.put("certificate", CertificateProblem.values());
        kinds.forEach((kind, values) -> assertThat(UKRAINIAN.keys())
                .containsAll(
                        Stream.of(values).map(value -> kind + "." + value.key()).toList()));
    }

    @Test
    void a_table_says_at_its_foot_in_its_language_what_it_counts() {
        List<String> notes = new Tables(SmallStudy.MENTIONS, SmallStudy.CODEBOOK, "uk")
                .table(TableName.TOOLS, List.of(SmallStudy.VIEW), Question.EVERYTHING, List.of())
                .notes();
        assertThat(notes)
                .contains("Одиниці: вибірки – портал, запису – згадка, контексту – речення.", "Фільтрів немає.")
                .noneMatch(note -> note.matches(".*\\b(of|and|the|portals|pages|fetched)\\b.*"));
    }
}
