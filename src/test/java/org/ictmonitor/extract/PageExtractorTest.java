package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Page;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;

class PageExtractorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final PageExtractor extractor = new PageExtractor(1 << 20);

    private Page page(String html) {
        Extraction extraction = extractor.extract(
                URI.create("https://cnap.example/a/b"), html.getBytes(StandardCharsets.UTF_8), "text/html", NOW);
        return ((Extraction.Extracted) extraction).page();
    }

    private static List<String> lines(Page page) {
        return page.blocks().stream()
                .map(block -> block.zone() + " " + block.kind() + " " + block.text())
                .toList();
    }

    @Test
    void a_page_is_read_into_zones_and_blocks() {
        Page page = page(
                "<title> Послуги </title><header><nav><a href=/>Головна</a><a href=/n>Новини</a></nav></header>"
                        + "<main><h1>Субсидія</h1><p>Пишіть у <a href='viber://chat?number=%2B380'>Viber</a>!<table><tr><td>тел.<td>044</table>"
                        + "<ul><li>паспорт<li>код</ul></main><footer><a href='https://t.me/x'><i class='fab fa-telegram'></i></a></footer>");
        assertThat(page.title()).isEqualTo("Послуги");
        assertThat(lines(page))
                .containsExactly(
                        "NAV PARAGRAPH Головна Новини",
                        "MAIN HEADING Субсидія",
                        "MAIN PARAGRAPH Пишіть у Viber!",
                        "MAIN ROW тел.\t044",
                        "MAIN ITEM паспорт",
                        "MAIN ITEM код",
                        "FOOTER PARAGRAPH ");
        assertThat(page.mainText()).isEqualTo("Субсидія\nПишіть у Viber!\nтел.\t044\nпаспорт\nкод");
    }

    @Test
    void a_page_names_its_feeds_and_sitemaps() {
        Page page = page("<link rel=alternate type=application/rss+xml href=/rss.xml>"
                + "<link rel='ALTERNATE home' type='application/atom+xml; charset=utf-8' href='http://b.example/atom'>"
                + "<link rel=sitemap type=application/xml href=../map.xml><link rel=alternate type=application/rss+xml href=/rss.xml>"
                + "<link rel=alternate hreflang=en href=/en><link rel=alternate type=application/json+oembed href=/o>"
                + "<link rel=stylesheet href=/x.css><p>x</p>");

        assertThat(page.feeds())
                .containsExactly(
                        "https://cnap.example/rss.xml", "http://b.example/atom", "https://cnap.example/map.xml");
    }

    @Test
    void a_link_knows_its_anchor_text() {
        Block block = page("<p>Ми у <a href='../v?a=1'> Вайбері  тут </a>, так</p>")
                .blocks()
                .getFirst();
        PageLink link = block.links().getFirst();
        assertThat(block.text()).isEqualTo("Ми у Вайбері тут , так");
        assertThat(block.text().substring(link.start(), link.end())).isEqualTo("Вайбері тут");
        assertThat(link.href()).isEqualTo("https://cnap.example/v?a=1");
    }

    @Test
    void a_link_that_is_an_icon_keeps_the_names_of_the_icon() {
        Block block =
                page("<footer><a href='https://t.me/x' aria-label='Наш канал'><svg><use href='#icon-telegram'/></svg></a></footer>")
                        .blocks()
                        .getFirst();
        assertThat(block.zone()).isEqualTo(Zone.FOOTER);
        assertThat(block.links().getFirst().icons()).containsExactly("icon-telegram");
        assertThat(block.links().getFirst().label()).isEqualTo("Наш канал");
    }

    @Test
    void a_banner_with_the_headline_opens_the_page_and_one_without_advertises() {
        String text = "<p>Ми допомагаємо родинам, які втратили домівку, знайти житло.</p>";
        assertThat(Responses.page("<section id=banner><h1>Братська допомога</h1>" + text + "</section><p>Послуги</p>"
                                + "<div class=banner><h3>Акція</h3><p>Купуйте наших слонів</p></div>" + text.repeat(9))
                        .mainText())
                .startsWith("Братська допомога")
                .doesNotContain("слонів");
    }

    @Test
    void a_row_with_a_column_of_links_beside_a_column_of_text_is_a_layout() {
        String paragraph =
                "<p>Центр надає соціальні послуги сім’ям, дітям та молоді, які у складних життєвих обставинах.";
        Page page = Responses.page(
                "<table><tr><td><p><a href=/>Головна</a><p><a href=/n>Новини</a><p><a href=/p>Послуги</a>"
                        + "<p><a href=/k>Контакти</a></td><td><p>Про центр" + paragraph.repeat(10)
                        + "</td></tr></table>");
        assertThat(page.blocks()).noneMatch(block -> block.kind() == BlockKind.ROW);
        assertThat(page.mainText()).doesNotContain("Новини").hasLineCount(11);
    }

    @Test
    void a_row_with_some_documents_beside_a_text_is_data() {
        Page page = Responses.page("<h1>Накази</h1><table><tr><td>" + "Про роботу центру у святкові дні. ".repeat(12)
                + "</td><td><a href=1.pdf>Наказ</a> <a href=2.pdf>Додаток</a></td></tr></table>");
        assertThat(page.blocks()).extracting(Block::kind).contains(BlockKind.ROW);
    }
}
