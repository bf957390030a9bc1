package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
    private final Frames frames = new Frames();
    private final VerbForms verbs = new VerbForms(new Dictionaries());

    @Test
    void a_whole_word_stands_before_a_beginning() {
        assertThat(frames.of("плата")).containsExactly("pay");
        assertThat(frames.of("платформі")).containsExactly("platform");
        assertThat(frames.of("центр")).isEmpty();
        assertThat(frames.of("цена")).containsExactly("pay");
    }

    @Test
    void one_beginning_covers_the_forms_of_a_word_in_any_language() {
        assertThat(frames.of("зареєструйтеся")).containsExactly("apply");
        assertThat(frames.of("зарегистрироваться")).containsExactly("apply");
        assertThat(frames.of("registration")).containsExactly("apply");
    }

    @Test
    void frames_of_a_word_stand_in_the_order_of_their_names() {
        assertThat(Frames.NAMES).isSorted();
        assertThat(frames.of("збори")).containsExactly("pay", "talk");
        assertThat(frames.numbers("збори")).containsExactly(Frames.NAMES.indexOf("pay"), Frames.NAMES.indexOf("talk"));
    }

    @Test
    void a_word_of_no_list_has_no_frame() {
        assertThat(frames.of("щ")).isEmpty();
    }

    @Test
    void verbs_have_the_same_forms_in_three_languages() {
        assertThat(verbs.kind("пишіть", "uk")).isEqualTo("impr").isEqualTo(verbs.kind("пишите", "ru"));
        assertThat(verbs.kind("написав", "uk"))
                .isEqualTo("past")
                .isEqualTo(verbs.kind("написал", "ru"))
                .isEqualTo(verbs.kind("wrote", "en"));
        assertThat(verbs.kind("пише", "uk")).isEqualTo("pres 3").isEqualTo(verbs.kind("пишет", "ru"));
    }

    @Test
    void a_doubtful_reading_of_a_verb_does_not_count_beside_another() {
        assertThat(verbs.kind("проводиться", "uk")).isEqualTo("pres 3");
        assertThat(verbs.kind("пришлём", "ru")).isEqualTo("futr 1");
        assertThat(verbs.kind("заяви", "uk")).isEmpty();
        assertThat(verbs.kind("гарячу", "uk")).isEmpty();
        assertThat(verbs.kind("при", "uk")).isEmpty();
        assertThat(verbs.kind("є", "uk")).isEqualTo("pres 3");
        assertThat(verbs.kind("напиши", "uk")).isEqualTo("impr");
    }

    @Test
    void a_short_participle_states_as_a_verb_does() {
        assertThat(verbs.kind("размещено", "ru")).isEqualTo("impers").isEqualTo(verbs.kind("розміщено", "uk"));
    }

    @Test
    void a_verb_is_told_where_the_language_is_unknown() {
        assertThat(verbs.kind("пишите", "")).isEqualTo("impr");
        assertThat(verbs.kind("сайт", "")).isEmpty();
    }
}
