package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ictmonitor.Standing;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Asked;
import org.ictmonitor.longrun.LivingSite.Host;
import org.ictmonitor.store.UrlOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that say with a status of 200 that there is no page, found out by one address that was made up. */
class SoftNotFoundTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern MADE_UP = Pattern.compile("/[a-z]{14}");
    private static final Answer NOTHING =
            Answer.page(SmallPortal.html("Помилка 404", "<p>Такої сторінки не існує. Пишіть нам у Viber.</p>"));
    private static final Answer ODD =
            Answer.page(SmallPortal.html("Портал", "<p>Ой! Тут порожньо. Пишіть нам у Viber чи телефонуйте.</p>"));

    private final LivingSite site = new LivingSite();
    private final SmallPortal portal = new SmallPortal();
    private final WatchedStudy study;

    SoftNotFoundTest(@TempDir Path folder) {
        study = new WatchedStudy(folder, site, List.of(SmallPortal.HOST), "");
        portal.say(
                "/p9", "Дивіться також <a href=\"/dead1\">оголошення</a> та <a href=\"/dead2\">новини</a>, їх багато.");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Every address without a page is answered so. */
    private Host saying(Answer nothing) {
        return asked -> {
            Answer page = portal.page(asked);
            return page.status() == 404 && !asked.path().equals("/robots.txt") ? nothing : page;
        };
    }

    private List<String> madeUp() {
        return site.takeLog().stream()
                .map(Asked::path)
                .filter(path -> MADE_UP.matcher(path).matches())
                .toList();
    }

    private UrlOutcome outcome(int round, String path) {
        return Optional.ofNullable(study.outcomes(round).get(path)).orElseThrow();
    }

    @Test
    void a_dead_link_is_no_page_in_the_very_first_round() {
        site.on(SmallPortal.HOST, saying(NOTHING));
        study.round();
        assertThat(madeUp()).hasSize(1);
        assertThat(study.pages(1)).hasSize(SmallPortal.PAGES).doesNotContain("/dead1", "/dead2");
        assertThat(outcome(1, "/dead1").reading()).isEqualTo(UrlOutcome.Reading.SOFT_404);
        assertThat(outcome(1, "/dead1").detail())
                .hasValueSatisfying(why -> assertThat(why).contains("an address that cannot be there (soft 404)"));
        assertThat(study.counters(1).soft404()).isEqualTo(2);
        assertThat(study.counters(1).probes()).isEqualTo(1);
        assertThat(study.counters(1).found()).isEqualTo(SmallPortal.PAGES + 2);
        assertThat(study.outcomes(1).keySet())
                .noneMatch(path -> MADE_UP.matcher(path).matches());
        assertThat(study.captures(1)).anyMatch(capture -> capture.url().matches("http://centre.example/[a-z]{14}"));
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void pages_in_words_that_nobody_foresaw_are_found_out_since_two_are_alike() {
        site.on(SmallPortal.HOST, saying(ODD));
        study.round();
        assertThat(madeUp()).hasSize(1);
        assertThat(study.pages(1)).hasSize(SmallPortal.PAGES).doesNotContain("/dead1", "/dead2");
    }

    @Test
    void a_host_that_says_404_is_not_asked_for_what_is_not_there() {
        site.on(SmallPortal.HOST, portal::page);
        study.round();
        assertThat(madeUp()).isEmpty();
        assertThat(study.counters(1).probes()).isZero();
    }

    @Test
    void one_page_of_many_that_was_removed_is_missing_and_then_gone() {
        site.on(SmallPortal.HOST, saying(NOTHING));
        study.round();
        site.on(
                SmallPortal.HOST,
                asked -> asked.path().equals("/p4") ? NOTHING : saying(NOTHING).answer(asked));
        study.after(WEEK).round();
        assertThat(outcome(2, "/p4").standing()).contains(Standing.MISSING);
        assertThat(study.pageChanges(1, 2)).containsExactly("/p4 missing");
        study.after(WEEK).round();
        assertThat(study.pageChanges(2, 3)).containsExactly("/p4 gone");
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_page_for_errors_to_which_a_host_leads_is_no_page() {
        Answer there = ODD;
        site.on(
                SmallPortal.HOST,
                asked -> asked.path().equals("/errors/none")
                        ? there
                        : saying(Answer.redirect("/errors/none")).answer(asked));
        study.round();
        assertThat(madeUp()).hasSize(1);
        assertThat(study.pages(1)).hasSize(SmallPortal.PAGES).doesNotContain("/errors/none");
        study.after(WEEK).round();
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
        assertThat(study.pageChanges(1, 2)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_start_page_stays_though_the_host_answers_all_addresses_with_it() {
        site.on(SmallPortal.HOST, asked -> {
            Answer page = portal.page(asked);
            return page.status() == 404 && !asked.path().equals("/robots.txt")
                    ? portal.page(new Asked(asked.host(), "/", Optional.empty(), Optional.empty()))
                    : page;
        });
        study.round();
        assertThat(study.pages(1)).hasSize(SmallPortal.PAGES).contains("/").doesNotContain("/dead1");
        portal.say("/p1", "Тепер пишіть нам у Telegram, адже кабінет закрито на ремонт.");
        study.after(WEEK).round();
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
    }

    @Test
    void an_error_page_that_repeats_the_address_is_known_all_the_same() {
        site.on(SmallPortal.HOST, asked -> {
            Answer page = portal.page(asked);
            Answer nothing = Answer.page(SmallPortal.html(
                    "Не знайдено", "<p>Сторінку " + asked.path() + " не знайдено на порталі центру.</p>"));
            return page.status() == 404 && !asked.path().equals("/robots.txt") ? nothing : page;
        });
        study.round();
        assertThat(study.pages(1)).hasSize(SmallPortal.PAGES).doesNotContain("/dead1", "/dead2");
    }

    @Test
    void the_address_is_another_one_in_another_round_and_asked_for_only_where_robots_txt_allows() {
        site.on(SmallPortal.HOST, saying(NOTHING));
        study.round();
        List<String> first = madeUp();
        study.after(WEEK).round();
        assertThat(madeUp()).hasSizeLessThan(2).doesNotContainAnyElementsOf(first);
        Answer closed = new Answer(
                200,
                Map.of("Content-Type", "text/plain"),
                "User-agent: *\nAllow: /$\nAllow: /p\nAllow: /dead\nDisallow: /\n");
        site.on(
                SmallPortal.HOST,
                asked -> asked.path().equals("/robots.txt")
                        ? closed
                        : saying(NOTHING).answer(asked));
        study.after(WEEK).round();
        assertThat(madeUp()).isEmpty();
    }
}
