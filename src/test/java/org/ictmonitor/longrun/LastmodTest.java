package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.DateSource;
import org.ictmonitor.PageVersion;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When pages are asked for, if a sitemap says when they changed. The first round is on 5 January 2026 at three. */
class LastmodTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String REVISIT = "revisit: {min: 1d, max: 300d, full-sweep: 1000}\n";
    private static final String OTHER = "Тепер пишіть нам у Telegram, адже кабінет закрито на ремонт до весни.";

    private final LivingSite site = new LivingSite();
    private final SmallPortal portal = new SmallPortal();
    private final Map<String, String> lastmod = new TreeMap<>();
    private Answer sitemap = Answer.NOT_FOUND;

    @TempDir
    Path folder;

    LastmodTest() {
        for (int page = 1; page < SmallPortal.PAGES; page++) {
            lastmod.put("/p" + page, "2025-12-01");
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private WatchedStudy study(String keys) {
        site.on(SmallPortal.HOST, this::answer);
        return new WatchedStudy(folder, site, List.of(SmallPortal.HOST), keys);
    }

    private Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/robots.txt" ->
                new Answer(
                        200,
                        Map.of("Content-Type", "text/plain"),
                        "Sitemap: http://" + SmallPortal.HOST + "/sitemap.xml\n");
            case "/sitemap.xml" -> sitemap;
            default -> portal.page(asked);
        };
    }

    private void list() {
        String urls = lastmod.entrySet().stream()
                .map(page -> "<url><loc>http://" + SmallPortal.HOST + page.getKey() + "</loc><lastmod>"
                        + page.getValue() + "</lastmod></url>")
                .collect(Collectors.joining());
        sitemap = new Answer(
                200,
                Map.of("Content-Type", "application/xml"),
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls + "</urlset>");
    }

    private void change(String path, String day, String text) {
        portal.say(path, text);
        lastmod.put(path, day);
        list();
    }

    /** Pages asked for in one round more, start page aside. */
    private List<String> asked(WatchedStudy study) {
        site.takeLog();
        study.after(WEEK).round();
        return site.takeLog().stream()
                .map(Asked::path)
                .filter(path -> path.startsWith("/p"))
                .sorted()
                .toList();
    }

    /** Rounds in which the sitemap earns trust: a page changes and it says so. */
    private WatchedStudy trusted() {
        list();
        WatchedStudy study = study(REVISIT);
        study.round();
        change("/p9", "2026-01-10", OTHER);
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1);
        return study;
    }

    @Test
    void what_a_sitemap_that_tells_calls_unchanged_waits_and_what_it_calls_changed_is_asked_for_at_once() {
        WatchedStudy study = trusted();
        assertThat(asked(study)).isEmpty();
        assertThat(asked(study)).isEmpty();
        change("/p3", "2026-01-30T10:00:00+02:00", OTHER);
        assertThat(asked(study)).containsExactly("/p3");
        assertThat(study.pageChanges(4, 5)).containsExactly("/p3 changed");
        assertThat(study.pages(5)).hasSize(SmallPortal.PAGES);
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void what_a_sitemap_does_not_list_any_more_is_asked_for_at_once() {
        WatchedStudy study = trusted();
        lastmod.remove("/p4");
        list();
        assertThat(asked(study)).containsExactly("/p4");
        assertThat(study.pageChanges(2, 3)).isEmpty();
    }

    @Test
    void when_the_sitemap_cannot_be_had_pages_go_by_their_own_intervals() {
        WatchedStudy study = trusted();
        sitemap = Answer.status(403);
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1);
        list();
        assertThat(asked(study)).isNotEmpty(); // by intervals once more: nothing vouched for them in the round before
        assertThat(asked(study)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void dates_that_never_move_put_nothing_off() {
        list();
        WatchedStudy study = study(REVISIT);
        study.round();
        portal.say("/p3", OTHER);
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1);
        assertThat(study.pageChanges(1, 2)).containsExactly("/p3 changed");
        assertThat(asked(study)).contains("/p1", "/p3");
    }

    @Test
    void a_sitemap_that_kept_silent_about_a_change_is_not_trusted_any_more() {
        WatchedStudy study = trusted();
        assertThat(asked(study)).isEmpty();
        portal.say("/p9", "Кабінет знову відчинено, а писати можна у WhatsApp щодня, крім вихідних та свят.");
        portal.say("/p5", OTHER);
        lastmod.put("/p5", "2026-01-25");
        lastmod.remove("/p9"); // asked for since it is not listed
        list();
        assertThat(asked(study)).containsExactly("/p5", "/p9");
        lastmod.put("/p9", "2026-01-10");
        portal.say("/p9", OTHER);
        list();
        assertThat(asked(study)).contains("/p9");
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1);
    }

    @Test
    void a_sitemap_that_dates_all_to_today_is_found_out() {
        list();
        WatchedStudy study = study("revisit: {min: 20d, max: 300d, full-sweep: 1000}\n");
        study.round();
        lastmod.replaceAll((path, day) -> "2026-01-11T12:00:00Z");
        list();
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1); // believed for once
        lastmod.replaceAll((path, day) -> "2026-01-18T12:00:00Z");
        list();
        assertThat(asked(study)).isEmpty();
    }

    @Test
    void a_sitemap_that_is_not_heeded_puts_nothing_off_either() {
        WatchedStudy study = trusted();
        lastmod.replaceAll((path, day) -> "2026-01-18T12:00:00Z");
        list();
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1);
        lastmod.replaceAll((path, day) -> "2026-01-25T12:00:00Z");
        list();
        assertThat(asked(study)).hasSize(SmallPortal.PAGES - 1); // whose intervals are two days and less
    }

    @Test
    void a_page_without_a_date_of_its_own_is_dated_by_the_sitemap_with_little_confidence() {
        list();
        WatchedStudy study = study("");
        study.round();
        PageVersion page = study.ask(store -> {
            List<PageVersion> found = new ArrayList<>();
            store.history("http://" + SmallPortal.HOST + "/p1", found::add);
            return found.getFirst();
        });
        assertThat(page.published()).isEmpty();
        assertThat(page.modified()).hasValueSatisfying(date -> {
            assertThat(date.date()).isEqualTo("2025-12-01");
            assertThat(date.source()).isEqualTo(DateSource.SITEMAP);
            assertThat(date.confidence()).isLessThan(0.5);
        });
    }
}
