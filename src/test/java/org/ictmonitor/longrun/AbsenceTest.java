package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ictmonitor.Standing;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a round did not see: gone, unreachable, disallowed, out of scope, moved, or hidden behind another page. */
class AbsenceTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String LOGIN =
            SmallPortal.html("Вхід", "<p>Увійдіть, будь ласка, щоб переглянути цю сторінку порталу.</p>");

    private final LivingSite site = new LivingSite();
    private final SmallPortal portal = new SmallPortal();
    private final WatchedStudy study;

    @TempDir
    Path elsewhere;

    AbsenceTest(@TempDir Path folder) {
        site.on(SmallPortal.HOST, portal::page);
        study = new WatchedStudy(folder, site, List.of(SmallPortal.HOST), "");
        study.round();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void round(Host answers) {
        site.on(SmallPortal.HOST, answers);
        study.after(WEEK).round();
    }

    private void roundAsBefore() {
        round(portal::page);
    }

    private Host but(String path, Answer answer) {
        return asked -> asked.path().equals(path) ? answer : portal.page(asked);
    }

    private Optional<Standing> standing(int round, String path) {
        return Optional.ofNullable(study.outcomes(round).get(path)).flatMap(url -> url.standing());
    }

    @Test
    void a_page_is_gone_when_two_rounds_were_told_so() {
        round(but("/p4", Answer.NOT_FOUND));
        assertThat(study.pageChanges(1, 2)).containsExactly("/p4 missing");
        assertThat(study.pages(2)).contains("/p4");
        assertThat(study.facts(1, 2)).isEmpty();
        round(but("/p4", Answer.status(410)));
        assertThat(study.pageChanges(2, 3)).containsExactly("/p4 gone");
        assertThat(study.pages(3)).doesNotContain("/p4");
        roundAsBefore();
        assertThat(study.pageChanges(3, 4)).containsExactly("/p4 new");
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_page_that_is_missing_once_and_back_was_never_gone() {
        round(but("/p4", Answer.NOT_FOUND));
        roundAsBefore();
        assertThat(study.pageChanges(1, 3)).isEmpty();
        round(but("/p4", Answer.NOT_FOUND));
        assertThat(study.pageChanges(3, 4)).containsExactly("/p4 missing");
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_night_of_failure_between_two_answers_of_404_is_no_answer() {
        round(but("/p4", Answer.NOT_FOUND));
        round(but("/p4", Answer.status(403)));
        assertThat(standing(3, "/p4")).contains(Standing.UNREACHABLE);
        round(but("/p4", Answer.NOT_FOUND));
        assertThat(study.pageChanges(3, 4)).containsExactly("/p4 gone");
    }

    @Test
    void an_outage_removes_nothing_from_pages_and_facts() {
        round(asked -> Answer.status(403));
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
        assertThat(study.pageChanges(1, 2)).hasSize(SmallPortal.PAGES).allMatch(row -> row.endsWith(" unreachable"));
        assertThat(study.facts(1, 2)).isEmpty();
        assertThat(study.changes(1, 2).notes()).anyMatch(note -> note.contains("(unreachable 10)"));
        roundAsBefore();
        assertThat(study.pageChanges(2, 3)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_redirect_of_everything_to_a_login_page_removes_nothing() {
        Host login = asked ->
                asked.path().startsWith("/login") ? Answer.page(LOGIN) : Answer.redirect("/login?back=" + asked.path());
        round(login);
        assertThat(study.changes(1, 2).notes()).anyMatch(note -> note.contains("centre (last reached 2026-01-05)"));
        round(login);
        assertThat(study.changes(2, 3).notes()).anyMatch(note -> note.contains("centre (last reached 2026-01-05)"));
        assertThat(study.pages(3)).isEqualTo(study.pages(1));
        assertThat(standing(3, "/p4")).contains(Standing.UNREACHABLE);
        assertThat(study.facts(1, 3)).isEmpty();
        roundAsBefore();
        assertThat(study.pageChanges(1, 4)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void the_same_page_in_the_place_of_all_others_removes_nothing_and_adds_nothing() {
        Host error = asked -> asked.path().equals("/robots.txt") ? Answer.NOT_FOUND : Answer.page(LOGIN);
        round(error);
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
        assertThat(study.facts(1, 2)).isEmpty();
        assertThat(standing(2, "/p4")).contains(Standing.UNREACHABLE);
        assertThat(Objects.requireNonNull(study.outcomes(2).get("/p4")).detail())
                .hasValueSatisfying(why -> assertThat(why).contains("soft 404"));
        assertThat(study.problems()).isEmpty();
        roundAsBefore();
        assertThat(study.pageChanges(1, 3)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_removed_page_whose_address_says_what_all_removed_ones_say_is_missing_and_then_gone() {
        Host soft = asked ->
                List.of("/p1", "/p2", "/p3", "/p4").contains(asked.path()) ? Answer.page(LOGIN) : portal.page(asked);
        round(asked -> asked.path().equals("/p5") ? Answer.page(LOGIN) : soft.answer(asked));
        assertThat(standing(2, "/p5")).contains(Standing.UNREACHABLE); // half of the portal: taken for an outage
        round(but("/p5", Answer.page(LOGIN)));
        assertThat(standing(3, "/p5")).contains(Standing.MISSING);
        round(but("/p5", Answer.page(LOGIN)));
        assertThat(standing(4, "/p5")).contains(Standing.GONE);
        round(but("/p5", Answer.page(LOGIN)));
        assertThat(study.pages(5)).doesNotContain("/p5");
        assertThat(study.pageChanges(4, 5)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_page_that_moved_is_at_one_address_in_each_round() {
        portal.say(
                "/new",
                "Відділ номер 4 приймає громадян у кабінеті 400. Запитання ставте у Viber, відповідь"
                        + " надішлемо за 6 дні, крім вихідних та свят.");
        round(but("/p4", Answer.redirect("/new")));
        assertThat(study.pages(2)).contains("/new").doesNotContain("/p4");
        assertThat(study.pageChanges(1, 2)).contains("/p4 moved").doesNotContain("/new new");
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void what_robots_txt_closes_for_a_night_stays_and_goes_if_it_stays_closed() {
        Answer closed = new Answer(200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /p4\n");
        round(but("/robots.txt", closed));
        assertThat(study.pages(2)).contains("/p4");
        assertThat(study.pageChanges(1, 2)).containsExactly("/p4 disallowed");
        round(but("/robots.txt", closed));
        assertThat(study.pages(3)).doesNotContain("/p4");
        assertThat(study.pageChanges(2, 3)).containsExactly("/p4 disallowed");
        assertThat(study.facts(1, 3)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_portal_that_stays_unreachable_counts_no_more_after_a_time_and_is_never_gone() {
        study.campaignKeys(file -> file + "revisit: {give-up: 20d}\n");
        Host dead = asked -> Answer.status(403);
        round(dead);
        round(dead);
        assertThat(study.pages(3)).isEqualTo(study.pages(1));
        assertThat(study.changes(2, 3).notes())
                .anyMatch(note -> note.contains("No page came from: centre (last reached 2026-01-05)."));
        round(dead); // 21 days after the first
        assertThat(study.pages(4)).isEmpty();
        assertThat(standing(4, "/p4")).contains(Standing.LOST);
        assertThat(study.pageChanges(3, 4)).hasSize(SmallPortal.PAGES).allMatch(row -> row.endsWith(" unreachable"));
        assertThat(study.facts(3, 4)).isEmpty();
        assertThat(study.changes(3, 4).notes())
                .anyMatch(note -> note.contains("(last reached 2026-01-05, its pages count no more)"));
        round(dead);
        assertThat(study.changes(4, 5).notes()).anyMatch(note -> note.contains("(last reached 2026-01-05"));
        assertThat(study.pageChanges(1, 5)).allMatch(row -> row.endsWith(" unreachable"));
        roundAsBefore();
        assertThat(study.pages(6)).isEqualTo(study.pages(1));
        assertThat(study.pageChanges(1, 6)).isEmpty();
        assertThat(study.facts(1, 6)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_portal_that_was_never_reached_says_so() {
        WatchedStudy other = new WatchedStudy(elsewhere, site, List.of("never.example"), "");
        site.on("never.example", asked -> Answer.status(403));
        other.round();
        other.after(WEEK).round();
        assertThat(other.changes(1, 2).notes()).anyMatch(note -> note.contains("never (never reached)"));
    }

    @Test
    void what_the_campaign_leaves_out_now_is_out_of_scope_and_not_gone() {
        study.campaignKeys(file -> file.replace("exclude: []", "exclude: [\"/p4\"]"));
        roundAsBefore();
        assertThat(study.pages(2)).doesNotContain("/p4");
        assertThat(study.pageChanges(1, 2)).containsExactly("/p4 out-of-scope");
        study.campaignKeys(file -> file.replace("exclude: [\"/p4\"]", "exclude: []"));
        roundAsBefore();
        assertThat(study.pages(3)).contains("/p4");
        assertThat(study.problems()).isEmpty();
    }
}
