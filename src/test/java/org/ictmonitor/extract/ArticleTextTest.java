package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Page;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to the text of an article. The pages are written for this test. */
class ArticleTextTest {
    private static final String MARK = "<meta property='article:published_time' content='2022-03-12'>";
    private static final String P =
            "<p>Центр надання соціальних послуг розпочав консультації телефоном і просить записуватися завчасно.</p>";
    private static final String OTHER =
            "<p>Читач дякує працівникам центру за довгу розмову та добру пораду, яка дуже допомогла його родині.</p>";

    private static String text(String html) {
        return Responses.page(html).mainText();
    }

    @Test
    void a_headline_is_content_of_the_page_and_not_of_the_articles_text() {
        Page page = Responses.page(MARK + "<div><h1>Чат-бот у Viber</h1><div class=entry-content>" + P.repeat(8)
                + "</div></div><footer>Телефони</footer>");
        Block headline = page.blocks().getFirst();
        assertThat(headline.zone()).isEqualTo(Zone.MAIN);
        assertThat(headline.kind()).isEqualTo(BlockKind.TITLE);
        assertThat(page.mainText()).doesNotContain("Чат-бот").startsWith("Центр надання");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='og:type' content='article'><body><h1>Новина</h1>",
                "<body class='single single-post'><h1>Новина</h1>",
                "<body><h1>Новина</h1><div>12 березня 2022 р.</div>",
                "<body><div>Середа, 12 жовтня 2022 14:05</div><h1>Новина</h1>",
                "<title>Центр розпочав консультації - Громада</title><body><h2>Центр розпочав консультації</h2><p>12.03.2022</p>",
                "<title>Центр розпочав консультації</title><body><table><tr><td class=contentheading>Центр розпочав консультації"
                        + "</td><td><a href=?print=1><img src=p.png></a></td></tr><tr><td>Субота, 12 березня 2022, 14:05</td></tr></table>"
            })
    void a_page_with_a_sign_of_an_article_and_mostly_running_text_is_one(String beginning) {
        assertThat(text(beginning + "<div>" + P.repeat(8) + "</div>"))
                .startsWith("Центр надання")
                .doesNotContain("2022");
    }

    @Test
    void the_day_of_an_event_makes_no_article_so_that_time_and_place_stay() {
        assertThat(text("<h1>Ярмарок</h1><p>Коли: 20 березня 2022, 10:00</p><p>Де: Палац культури</p>" + P.repeat(8)))
                .contains("Коли: 20 березня", "Де: Палац");
    }

    @Test
    void a_page_with_a_sign_of_an_article_but_mostly_tables_is_none() {
        String row = "<tr><td>Відділ звернень громадян</td><td>(044) 111-22-33</td><td>кабінет 12</td></tr>";
        assertThat(text("<meta property='og:type' content='article'><body><h1>Телефони</h1><div>" + P.repeat(7)
                        + "</div><table>" + row.repeat(40) + "</table>"))
                .startsWith("Телефони")
                .contains("кабінет 12");
    }

    @Test
    void the_first_of_several_articles_is_the_one_with_the_headline() {
        assertThat(text(MARK + "<main><article><h1>Новина</h1>" + P.repeat(4) + "</article><article><h2>Інша</h2>"
                        + OTHER.repeat(4) + "</article><article>" + OTHER.repeat(4) + "</article></main>"))
                .contains("просить записуватися")
                .doesNotContain("Читач");
    }

    @Test
    void tables_in_the_body_of_an_article_are_its_text() {
        String row = "<tr class=player><td>Пункт незламності</td><td>вул. Лісова</td></tr>";
        assertThat(text(MARK + "<div class=articleBody><h1>Пункти</h1>" + P + "<table>" + row.repeat(20) + "</table>"
                        + P + "</div><div class=side><a href=/a>Інше</a></div>"))
                .contains("Пункт незламності\tвул. Лісова");
    }

    @Test
    void an_article_in_several_bodies_is_read_whole_and_without_what_stands_between() {
        String body = "<div class=article__body>" + P.repeat(4) + "</div>";
        assertThat(text(MARK + "<div><h1>Новина</h1>" + body + "<div><p>Купуйте наших слонів</p></div>" + body
                        + "</div>"))
                .doesNotContain("слонів")
                .hasLineCount(8);
    }

    @Test
    void comments_longer_than_the_article_are_not_the_article() {
        assertThat(text(MARK + "<div><h1>Новина</h1><div>" + P.repeat(4) + "</div><div id=comments>" + OTHER.repeat(30)
                        + "</div></div>"))
                .contains("просить записуватися")
                .doesNotContain("Читач");
    }

    @Test
    void a_name_of_a_template_zone_does_not_hide_an_article_with_its_headline() {
        assertThat(text("<div class=header><a href=/>Сайт</a><h1>Новина</h1>" + P.repeat(8) + "</div><div>"
                        + OTHER.repeat(12) + "</div>"))
                .contains("просить записуватися");
    }

    @Test
    void a_menu_is_links_and_not_running_text() {
        assertThat(text("<div class=menu-content>" + P.repeat(8) + "</div><div>" + OTHER.repeat(12) + "</div>"))
                .contains("просить записуватися");
    }

    @Test
    void a_page_that_a_script_shows_is_read() {
        assertThat(text("<div style='visibility: hidden'><h1>Послуга</h1>" + P.repeat(6) + "</div>"))
                .contains("просить записуватися");
    }

    @Test
    void what_a_page_quotes_of_itself_stands_in_its_article() {
        assertThat(text(MARK + "<meta name=description content='Центр надання соціальних послуг розпочав консультації'>"
                        + "<div><div>" + P.repeat(4) + "</div><div>"
                        + "<a href=/x>Дивіться ще інше</a><br><br>".repeat(20)
                        + "</div><div>" + OTHER.repeat(8) + "</div></div>"))
                .contains("просить записуватися")
                .doesNotContain("Читач");
    }

    @Test
    void a_link_around_a_card_makes_all_of_its_text_linked() {
        String card = "<a href=/n><h3>Інша новина</h3><p>Читач дякує працівникам центру за довгу розмову.</p></a>";
        assertThat(text(MARK + "<div><h1>Новина</h1><div>" + P.repeat(4) + card + P.repeat(4) + "</div></div>"))
                .doesNotContain("Читач");
    }

    private static String article(String inside) {
        return text(MARK + "<div><h1>Центр відкриває консультації</h1><div>" + P.repeat(4) + inside + P.repeat(4)
                + "</div></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Читайте також: <a href=/n>Центр шукає волонтерів для допомоги вдома</a></p>",
                "<div><div>Реклама</div></div>",
                "<h2>Центр відкриває консультації</h2>",
                "<a href='whatsapp://send?text=x'>Надіслати другові</a>",
                "<div class=donate><div><div><div><div><p>Надішліть цю новину друзям і рідним.</p></div></div></div></div></div>",
                "<div class=x><p>Також дивіться</p><a href=/a>Волонтери потрібні вдома</a> і <a href=/b>Графік прийому громадян</a></div>"
            })
    void what_leads_on_labels_or_repeats_is_none_of_an_articles_text(String inside) {
        assertThat(article(inside)).isEqualTo(article(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Так.</p>",
                "<p>Пишіть нам у <a href=https://t.me/css>Telegram</a></p>",
                "<ul><li><a href=/zrazok.pdf>Зразок заяви</a></li><li>Паспорт</li></ul>",
                "<div><div><a href='mailto:css@example.org'>Пошта</a></div></div>"
            })
    void short_lines_contacts_and_documents_in_an_article_are_its_text(String inside) {
        assertThat(article(inside).length()).isGreaterThan(article("").length());
    }

    @Test
    void an_article_ends_with_its_last_line_and_not_with_what_is_left_over() {
        String end =
                "<p>Початок о 15:00, вул. Лісова, 5</p></div><div class=y><h4>Коментарі</h4><p>Надіслати</p></div>";
        assertThat(text(MARK + "<div><h1>Новина</h1><div>" + P.repeat(6) + end + "</div>"))
                .endsWith("вул. Лісова, 5");
    }

    @Test
    void a_list_of_links_after_the_last_paragraph_is_none_of_the_text_and_neither_is_its_heading() {
        String more = "<h3>Ще про центр</h3><ul>"
                + "<li>Нове: <a href=/a>центр шукає волонтерів, які допомагатимуть удома</a></li>".repeat(3) + "</ul>";
        assertThat(text(MARK + "<div><h1>Новина</h1><div>" + P.repeat(6) + more + "</div></div>"))
                .doesNotContain("Ще про центр")
                .doesNotContain("волонтерів");
    }

    @Test
    void a_short_text_with_headline_and_date_in_an_article_element_is_an_article() {
        String others = "<div><a href=/x>Інше</a> Графік роботи, запис, довідки</div>".repeat(12);
        assertThat(text("<div>Кошик</div><article><h1>Оголошення центру</h1><div>12 березня 2022 р.</div>" + P.repeat(3)
                        + "</article>" + others))
                .hasLineCount(3);
    }
}
