package org.ictmonitor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Noise;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise as it stands on Ukrainian portals, and what is next to it and must not be taken for it. */
class PageFilterTest {
    private static final PageFilter ALL = PageFilter.of(List.of(), "any");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Оновлено: 23.11.2026                               | Оновлено:
            Опубліковано 5 березня 2022 року о 14:05           | Опубліковано о
            Понеділок, 23 листопада 2026 р.                    | ''
            Published March 5, 2022 at 9:30 am by staff        | Published at by staff
            Published 5 Mar 2022                               | Published
            2026-11-23T10:15:30Z                               | ''
            Додано 3 години тому                               | Додано
            5 марта 2022 г.                                    | ''
            Переглядів: 1 234                                  | ''
            Новина. Переглянуто 12 разів                       | Новина.
            1,2 тис. переглядів                                | ''
            Зараз онлайн: 25                                   | Зараз
            Views: 12                                          | ''
            Коментарі (3)                                      | ''
            token 3f2a9c0b7d1e4f5a6b7c8d9e0f1a2b3c             | token
            id 123e4567-e89b-12d3-a456-426614174000            | id
            Реклама                                            | ''
            """)
    void noise_is_taken_out(String text, String left) {
        assertThat(ALL.line(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Телефон: (044) 123-45-67",
                "Пишіть у Viber +380671234567",
                "вул. Хрещатик, 36, кабінет 12",
                "Група має 120 учасників",
                "Консультації у Zoom: 839 1234 5678",
                "Стаття 14 Закону України № 2671-VIII",
                "Підтримка 12 родин",
                "https://t.me/kmcss_kyiv2022",
                "Реклама соціальних послуг у громаді",
                "Березень приносить тепло",
                "COVID-19"
            })
    void what_only_looks_like_noise_stays(String text) {
        assertThat(ALL.line(text)).isEqualTo(text);
    }

    @Test
    void lists_of_other_pages_do_not_count_but_what_follows_them_does() {
        List<Block> page = List.of(
                block(BlockKind.PARAGRAPH, "Запис на консультацію триває."),
                block(BlockKind.HEADING, "Читайте також:"),
                block(BlockKind.ITEM, "Центр відкрив Viber-спільноту"),
                block(BlockKind.ITEM, "Новини громади за 2026 рік"),
                block(BlockKind.PARAGRAPH, "Телефон довідки (044) 123-45-67"),
                block(BlockKind.ITEM, "Кабінет 12"));
        assertThat(ALL.lines(page))
                .containsExactly("Запис на консультацію триває.", "Телефон довідки (044) 123-45-67", "Кабінет 12");
        assertThat(ALL.taken(page)).extracting(PageFilter.Taken::filter).containsOnly("related");
    }

    @Test
    void the_order_of_a_list_does_not_count_and_the_order_of_paragraphs_does() {
        List<Block> one = List.of(block(BlockKind.ITEM, "Zoom"), block(BlockKind.ITEM, "Viber"));
        List<Block> other = List.of(block(BlockKind.ITEM, "Viber"), block(BlockKind.ITEM, "Zoom"));
        assertThat(ALL.lines(one)).isEqualTo(ALL.lines(other));
        List<Block> first = List.of(block(BlockKind.PARAGRAPH, "Zoom"), block(BlockKind.PARAGRAPH, "Viber"));
        List<Block> second = List.of(block(BlockKind.PARAGRAPH, "Viber"), block(BlockKind.PARAGRAPH, "Zoom"));
        assertThat(ALL.lines(first)).isNotEqualTo(ALL.lines(second));
    }

    @Test
    void what_stands_in_templates_does_not_count() {
        assertThat(ALL.lines(List.of(new Block(Zone.FOOTER, BlockKind.PARAGRAPH, "Пишіть у Viber", List.of()))))
                .isEmpty();
    }

    @Test
    void a_rule_holds_for_its_portal_and_can_keep_dates() {
        List<NoiseRule> rules = List.of(new NoiseRule(
                Optional.of("a"),
                List.of(),
                List.of(Pattern.compile("Погода: [+-]\\d+")),
                Set.of(Noise.DATES),
                "file:1"));
        assertThat(PageFilter.of(rules, "a").line("Погода: +12. Запис до 5 травня о 10:00"))
                .isEqualTo(". Запис до 5 травня о");
        assertThat(PageFilter.of(rules, "b").line("Погода: +12. Запис до 5 травня о 10:00"))
                .isEqualTo("Погода: +12. Запис до о");
    }

    @Test
    void a_record_of_a_page_keeps_dates_and_times_since_they_may_be_deadlines() {
        assertThat(PageFilter.VOLATILE.line("Запис до 5 травня, прийом о 9:00. Переглядів: 7"))
                .isEqualTo("Запис до 5 травня, прийом о 9:00.");
    }

    private static Block block(BlockKind kind, String text) {
        return new Block(Zone.MAIN, kind, text, List.of());
    }
}
