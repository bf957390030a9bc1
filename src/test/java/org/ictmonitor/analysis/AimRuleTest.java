package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ictmonitor.Aim;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Purpose;
import org.junit.jupiter.api.Test;

/** The rules for the survey's purposes: direction, code and cue have to fit where they are given. */
class AimRuleTest {
    private static final Codebook CODEBOOK = new Codebook(
            "small",
            "c0deb00c0001",
            Map.of(),
            SmallStudy.CODEBOOK.entries(),
            List.of(
                    aim("interaction", Set.of(Purpose.COMMUNICATE), Set.of()),
                    aim("prompt", Set.of(Purpose.COMMUNICATE), Set.of(new Code("viber"))),
                    aim("competences", Set.of(), Set.of(), "навчан*", "підвищення кваліфікації")));

    private static Aim aim(String key, Set<Purpose> purposes, Set<Code> codes, String... cues) {
        return new Aim(key, Map.of("en", key), purposes, codes, List.of(cues));
    }

    private static boolean holds(String aim, String code, Purpose purpose, String sentence) {
        return AimRule.of(CODEBOOK, aim).holds(new Code(code), purpose, sentence);
    }

    @Test
    void a_direction_has_to_fit() {
        assertThat(holds("interaction", "zoom", Purpose.COMMUNICATE, "")).isTrue();
        assertThat(holds("interaction", "zoom", Purpose.INFORM, "")).isFalse();
    }

    @Test
    void a_code_counts_those_below_it() {
        assertThat(holds("prompt", "viber.chat", Purpose.COMMUNICATE, "")).isTrue();
        assertThat(holds("prompt", "zoom", Purpose.COMMUNICATE, "")).isFalse();
    }

    @Test
    void a_cue_is_a_whole_word_and_a_star_any_ending() {
        assertThat(holds("competences", "zoom", Purpose.PROVIDE, "Онлайн-Навчання у Zoom."))
                .isTrue();
        assertThat(holds("competences", "zoom", Purpose.NONE, "Курси підвищення  кваліфікації"))
                .isTrue();
        assertThat(holds("competences", "zoom", Purpose.NONE, "Перенавчання у Zoom"))
                .isFalse();
        assertThat(holds("competences", "zoom", Purpose.NONE, "Зустріч у Zoom")).isFalse();
    }

    @Test
    void what_no_rule_takes_is_none_and_services_are_in_no_row() {
        assertThat(holds(AimRule.NONE, "zoom", Purpose.INFORM, "Зустріч у Zoom"))
                .isTrue();
        assertThat(holds(AimRule.NONE, "zoom", Purpose.INFORM, "Навчання у Zoom"))
                .isFalse();
        assertThat(holds(AimRule.NONE, "diia", Purpose.NONE, "Портал Дія")).isFalse();
        assertThat(holds("competences", "diia", Purpose.NONE, "Навчання у Дії")).isFalse();
    }

    @Test
    void a_purpose_that_the_codebook_has_not_is_answered_with_those_that_it_has() {
        assertThatThrownBy(() -> AimRule.of(CODEBOOK, "fun"))
                .hasMessage("--aim 'fun' is no purpose of the codebook; expected one of: interaction, prompt,"
                        + " competences, none.");
    }
}
