package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.found;
import static org.ictmonitor.store.Sample.page;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Revisit;
import org.ictmonitor.RoundKind;
import org.ictmonitor.Zone;
import org.ictmonitor.store.ShownPage.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on several pages of a portal, counted by hand. */
class TemplatesTest {
    private static final Named ICON = new Named(Zone.FOOTER, "telegram", "Telegram");

    @TempDir
    Path folder;

    private CampaignStore store;

    @BeforeEach
    void open() {
        store = CampaignStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Records these pages as a round and ends it. */
    private int round(List<ShownPage> pages) {
        int round = begun(pages);
        store.judge(round, List.of(), Revisit.GIVE_UP);
        store.settleTemplates(round);
        store.finish(round, NOW);
        return round;
    }

    private int begun(List<ShownPage> pages) {
        int round = store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE)).number();
        pages.forEach(each -> store.seed(round, List.of(found(each.path())))
                .forEach(entry -> store.record(round, List.of(page(entry, each.reading())))));
        return round;
    }

    private static List<ShownPage> pages(int count, IntFunction<ShownPage> page) {
        return IntStream.rangeClosed(1, count).mapToObj(page).toList();
    }

    /** Zone, code, path and pages of each mention that a round counts. */
    private List<String> mentions(int round) {
        return mentions(round, Optional.empty());
    }

    private List<String> mentions(int round, Optional<Boolean> template) {
        MentionFilter filter =
                new MentionFilter(round, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), template);
        List<String> mentions = new ArrayList<>();
        store.mentions(
                filter,
                mention -> mentions.add(mention.zone().key() + " " + mention.code() + " "
                        + mention.url().replace("https://centre.example", "") + " " + mention.pages()));
        assertThat(store.mentionCount(filter)).isEqualTo(mentions.size());
        assertThat(store.mentionCounts(filter).stream()
                        .mapToLong(MentionCount::mentions)
                        .sum())
                .isEqualTo(mentions.size());
        return mentions;
    }

    @Test
    void an_icon_in_the_footer_of_twelve_pages_is_one_mention_and_content_stays_as_it_is() {
        int round = round(pages(
                12,
                number -> number == 7
                        ? ShownPage.of("/7", new Named(Zone.MAIN, "viber", "Пишіть у Viber."), ICON)
                        : ShownPage.of("/" + number, ICON)));
        assertThat(mentions(round)).containsExactly("footer telegram /1 12", "main viber /7 1");
        assertThat(mentions(round, Optional.of(true))).containsExactly("footer telegram /1 12");
        assertThat(mentions(round, Optional.of(false))).containsExactly("main viber /7 1");
    }

    @Test
    void the_pages_of_a_count_are_all_that_have_it() {
        int round = round(pages(12, number -> ShownPage.of("/" + number, ICON)));
        assertThat(store.mentionCounts(MentionFilter.all(round)))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.mentions()).isEqualTo(1);
                    assertThat(count.pages()).isEqualTo(12);
                });
    }

    @Test
    void a_sidebar_that_was_read_as_main_text_is_template() {
        Named sidebar = new Named(Zone.MAIN, "viber", "Наша спільнота у Viber");
        int round = round(pages(
                12,
                number -> ShownPage.of(
                        "/" + number, sidebar, new Named(Zone.MAIN, "telegram", "Новина " + number + " у Telegram"))));
        assertThat(mentions(round, Optional.of(true))).containsExactly("aside viber /1 12");
        assertThat(mentions(round, Optional.of(false))).hasSize(12).allMatch(row -> row.startsWith("main telegram"));
    }

    /** Half of the pages, and five. */
    @ParameterizedTest
    @CsvSource({"5, 10, true", "5, 11, false", "6, 11, true", "5, 5, true", "4, 4, false", "3, 3, false"})
    void main_text_is_template_from_half_of_the_pages_on_and_five(int having, int all, boolean template) {
        Named said = new Named(Zone.MAIN, "viber", "Запис у Viber");
        int round = round(
                pages(all, number -> number <= having ? ShownPage.of("/" + number, said) : ShownPage.of("/" + number)));
        assertThat(mentions(round)).hasSize(template ? 1 : having);
        assertThat(mentions(round, Optional.of(false))).hasSize(template ? 0 : having);
    }

    @Test
    void the_template_of_the_pages_in_one_language_is_told_by_these() {
        Named sidebar = new Named(Zone.MAIN, "viber", "Our community in Viber");
        int round = round(pages(
                40,
                number -> number <= 6 ? ShownPage.of("/en/" + number, sidebar).in("en") : ShownPage.of("/" + number)));
        assertThat(mentions(round)).containsExactly("aside viber /en/1 6");
    }

    @Test
    void a_sidebar_of_one_section_is_told_once_where_it_is_read_as_one() {
        Named sidebar = new Named(Zone.ASIDE, "viber", "Черга у Viber");
        int round = round(
                pages(40, number -> number <= 3 ? ShownPage.of("/a/" + number, sidebar) : ShownPage.of("/" + number)));
        assertThat(mentions(round)).containsExactly("aside viber /a/1 3");
    }

    @Test
    void a_list_of_news_that_differs_from_page_to_page_is_none() {
        int round = round(pages(
                6,
                number -> ShownPage.of("/" + number, new Named(Zone.ASIDE, "zoom", "Новина " + number + " про Zoom"))));
        assertThat(mentions(round)).hasSize(6).allMatch(row -> row.startsWith("aside zoom") && row.endsWith(" 1"));
    }

    @Test
    void a_page_of_contacts_that_says_the_same_as_the_footer_says_it_for_itself() {
        Named own = new Named(Zone.MAIN, ICON.code(), ICON.text());
        int round = round(
                pages(12, number -> number == 3 ? ShownPage.of("/3", own, ICON) : ShownPage.of("/" + number, ICON)));
        assertThat(mentions(round)).containsExactly("footer telegram /1 12", "main telegram /3 1");
    }

    @Test
    void a_page_on_which_the_block_was_read_as_main_text_has_the_block_of_the_others() {
        Named misread = new Named(Zone.MAIN, ICON.code(), ICON.text());
        int round = round(pages(12, number -> ShownPage.of("/" + number, number == 1 ? misread : ICON)));
        assertThat(mentions(round)).containsExactly("footer telegram /10 12");
    }

    @Test
    void an_icon_in_the_head_and_one_in_the_foot_are_two() {
        Named head = new Named(Zone.HEADER, ICON.code(), ICON.text());
        int round = round(pages(3, number -> ShownPage.of("/" + number, head, ICON)));
        assertThat(mentions(round)).containsExactly("header telegram /1 3", "footer telegram /1 3");
    }

    @Test
    void a_portal_of_one_page_counts_what_it_shows() {
        int round = round(List.of(ShownPage.of("/", new Named(Zone.MAIN, "viber", "Viber"), ICON)));
        assertThat(mentions(round)).containsExactly("main viber / 1", "footer telegram / 1");
    }

    @Test
    void a_page_without_a_date_stands_for_the_template() {
        int round = round(pages(
                3,
                number -> number == 3
                        ? ShownPage.of("/3", ICON)
                        : ShownPage.of("/" + number, ICON).on(LocalDate.of(2022, 3, number))));
        assertThat(mentions(round)).containsExactly("footer telegram /3 3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_pages_were_read_makes_no_difference(long seed) {
        List<ShownPage> pages = new ArrayList<>(pages(
                9,
                number -> ShownPage.of(
                        "/" + number,
                        new Named(number % 2 == 0 ? Zone.MAIN : Zone.ASIDE, "viber", "Viber"),
                        new Named(Zone.MAIN, "zoom", "Zoom " + number % 2),
                        ICON)));
        List<String> plain = mentions(round(pages));
        Collections.shuffle(pages, new Random(seed));
        try (CampaignStore other = CampaignStore.open(folder.resolve("other"))) {
            CampaignStore first = store;
            store = other;
            assertThat(mentions(round(pages))).isEqualTo(plain).contains("aside viber /1 9", "aside zoom /1 5");
            store = first;
        }
    }

    @Test
    void an_unfinished_round_counts_page_by_page() {
        int round = begun(pages(4, number -> ShownPage.of("/" + number, ICON)));
        assertThat(mentions(round)).hasSize(4);
        store.settleTemplates(round);
        assertThat(mentions(round)).containsExactly("footer telegram /1 4");
        store.abandon(round);
        assertThat(store.templates(round).blocks()).isEmpty();
    }

    /** Round 2 has another icon, round 3 lost all pages but one; what is finished stays. */
    @Test
    void each_round_has_its_own_templates_and_a_finished_one_keeps_them() {
        Named other = new Named(Zone.FOOTER, "viber", "Viber");
        int first = round(pages(4, number -> ShownPage.of("/" + number, ICON)));
        List<String> before = mentions(first);
        int second = round(pages(4, number -> ShownPage.of("/" + number, other)));
        int third = round(
                Stream.of(1).map(number -> ShownPage.of("/" + number, other)).toList());
        assertThat(mentions(first)).isEqualTo(before).containsExactly("footer telegram /1 4");
        assertThat(mentions(second)).containsExactly("footer viber /1 4");
        assertThat(mentions(third)).containsExactly("footer viber /1 1");
    }

    @Test
    void pages_that_stay_the_same_cost_a_row_a_block() {
        List<ShownPage> pages = pages(6, number -> ShownPage.of("/" + number, ICON));
        int first = round(pages);
        List<String> before = mentions(first);
        int second = round(pages);
        assertThat(mentions(second)).isEqualTo(before);
        assertThat(store.templates(second)).isEqualTo(store.templates(first));
        assertThat(store.templates(second).blocks()).hasSize(1);
    }

    @Test
    void when_the_page_that_stands_for_the_template_is_erased_the_next_one_does() {
        int round = round(pages(3, number -> ShownPage.of("/" + number, ICON)));
        store.removals().erase("https://centre.example/1", "me", "asked to", NOW);
        assertThat(mentions(round)).containsExactly("footer telegram /2 2");
        store.removals().erase("https://centre.example/3", "me", "asked to", NOW);
        assertThat(mentions(round)).containsExactly("footer telegram /2 1");
        store.removals().erase("https://centre.example/2", "me", "asked to", NOW);
        assertThat(mentions(round)).isEmpty();
        assertThat(store.problems().stream().filter(problem -> problem.contains("template")))
                .isEmpty();
    }

    @Test
    void what_an_older_program_recorded_is_known_again_from_the_next_round_on() throws SQLException {
        int first = begun(pages(4, number -> ShownPage.of("/" + number, ICON)));
        store.finish(first, NOW); // as the older program did
        store.close();
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                Statement statement = older.createStatement()) {
            statement.executeUpdate("UPDATE mention SET template_key = NULL");
            statement.executeUpdate("INSERT INTO meta (key, value) VALUES ('template-keys-missing', '')");
        }
        store = CampaignStore.open(folder);
        int second = round(pages(4, number -> ShownPage.of("/" + number, ICON)));
        assertThat(mentions(first)).hasSize(4);
        assertThat(mentions(second)).containsExactly("footer telegram /1 4");
    }
}
