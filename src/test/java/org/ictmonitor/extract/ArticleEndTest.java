package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleEndTest {
    private static final String MARK = "<meta property='article:published_time' content='2022-03-12'>";
    private static final String PARAGRAPH =
            "<p>Центр надання соціальних послуг розпочав консультації телефоном і просить записуватися завчасно.</p>";
    private static final String ARTICLE = "<h1>Новина</h1>" + PARAGRAPH.repeat(8);
    private static final String OTHERS =
            "<div class=x><p>Інша новина розповідає про ремонт дитячого садка на сусідній вулиці, він триває.</p></div>";

    private static String mainText(String body) {
        return Responses.page(MARK + "<div><div>" + body + "</div></div>").mainText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Інші новини", "Похожие материалы", "You may also like", "Залишити коментар"})
    void an_article_ends_where_others_are_announced(String line) {
        assertThat(mainText(ARTICLE + "<h3>" + line + "</h3>" + OTHERS))
                .contains("записуватися завчасно")
                .doesNotContain(line)
                .doesNotContain("дитячого садка");
    }

    @Test
    void an_article_goes_on_after_an_announcement_in_its_middle() {
        assertThat(mainText(ARTICLE
                        + "<h3>Інші новини</h3><p>Останній абзац цієї новини говорить, куди звертатися далі.</p>"))
                .contains("куди звертатися далі");
    }

    @Test
    void a_page_that_is_no_article_keeps_its_lists() {
        String body = ARTICLE + "<h3>Інші новини</h3>" + OTHERS;
        assertThat(Responses.page("<div><div>" + body + "</div></div>").mainText())
                .contains("дитячого садка");
    }
}
