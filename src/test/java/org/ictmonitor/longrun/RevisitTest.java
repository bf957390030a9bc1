package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.ictmonitor.FailureReason;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Asked;
import org.ictmonitor.store.Outcome;
import org.ictmonitor.store.RoundCounters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second round costs, and which servers are believed when they say that nothing has changed. */
class RevisitTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final LivingSite site = new LivingSite();
    private final SmallPortal portal = new SmallPortal();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        site.close();
    }

    private WatchedStudy study(String keys) {
        return new WatchedStudy(folder, site, List.of(SmallPortal.HOST), keys);
    }

    /** Pages with an entity tag that is made of what they say. */
    private Answer honest(Asked asked) {
        Answer page = portal.page(asked);
        return page.status() == 200
                ? page.tagged("\"" + Integer.toHexString(page.body().hashCode()) + "\"", asked)
                : page;
    }

    private List<String> conditional() {
        return site.takeLog().stream()
                .filter(Asked::isConditional)
                .map(Asked::path)
                .sorted()
                .toList();
    }

    private String archive() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder.resolve("index/watched/warc"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    private static long count(String text, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
    }

    @Test
    void a_page_that_is_not_modified_stands_and_costs_a_revisit_record() throws IOException {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("");
        study.round();
        assertThat(conditional()).isEmpty();
        RoundCounters second = study.after(WEEK).round().counters();
        assertThat(conditional()).hasSize(SmallPortal.PAGES);
        assertThat(second.notModified()).isEqualTo(SmallPortal.PAGES);
        assertThat(second.fetched()).isZero();
        assertThat(study.pages(2)).isEqualTo(study.pages(1)).hasSize(SmallPortal.PAGES);
        assertThat(study.pageChanges(1, 2)).isEmpty();
        assertThat(study.captures(2)).allMatch(capture -> capture.original().isPresent());
        assertThat(count(archive(), "revisit/server-not-modified")).isEqualTo(SmallPortal.PAGES);
        assertThat(study.problems()).isEmpty();
    }

    /** Rows of all tables. */
    private long rows() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("index/watched/store.sqlite");
        long rows = 0;
        try (Connection store = DriverManager.getConnection(file);
                Statement sql = store.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = sql.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = sql.executeQuery("SELECT count(*) FROM " + table)) {
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_unchanged_page_costs_one_row(boolean tagged) throws SQLException {
        site.on(SmallPortal.HOST, tagged ? this::honest : portal::page);
        WatchedStudy study = study("");
        study.round();
        study.after(WEEK).round(); // the words that rounds use are there from now on
        long before = rows();
        study.after(WEEK).round();
        assertThat(rows() - before).isEqualTo(SmallPortal.PAGES + 3); // the round, its portal, its WARC file
        assertThat(study.captures(3))
                .hasSize(SmallPortal.PAGES)
                .allMatch(capture -> capture.original().isPresent());
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_page_that_changed_is_read_whatever_stands_beside_it() {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("");
        study.round();
        portal.say("/p3", "Тепер пишіть нам у Telegram, адже кабінет закрито на ремонт.");
        study.after(WEEK).round();
        assertThat(study.pageChanges(1, 2)).containsExactly("/p3 changed");
        assertThat(study.counters(2).notModified()).isEqualTo(SmallPortal.PAGES - 1);
        study.after(WEEK).round();
        assertThat(study.counters(3).notModified()).isEqualTo(SmallPortal.PAGES);
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_link_on_a_page_that_was_not_read_again_is_not_lost() {
        site.on(SmallPortal.HOST, asked -> asked.path().equals("/p2") ? Answer.status(403) : honest(asked));
        WatchedStudy study = study("");
        study.round();
        assertThat(study.pages(1)).doesNotContain("/p2");
        site.on(SmallPortal.HOST, this::honest);
        study.after(WEEK).round();
        assertThat(study.pageChanges(1, 2)).containsExactly("/p2 new");
    }

    @Test
    void a_body_that_came_again_is_neither_stored_nor_read_again() throws IOException {
        site.on(SmallPortal.HOST, portal::page);
        WatchedStudy study = study("");
        study.round();
        RoundCounters second = study.after(WEEK).round().counters();
        assertThat(second.fetched()).isEqualTo(SmallPortal.PAGES);
        assertThat(conditional()).isEmpty();
        assertThat(count(archive(), "revisit/identical-payload-digest")).isEqualTo(SmallPortal.PAGES);
        assertThat(study.pageChanges(1, 2)).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_server_that_tags_every_answer_anew_is_not_asked_by_its_tags_for_long() {
        AtomicInteger answers = new AtomicInteger();
        site.on(SmallPortal.HOST, asked -> portal.page(asked).tagged("\"" + answers.incrementAndGet() + "\"", asked));
        WatchedStudy study = study("");
        study.round();
        study.after(WEEK).round();
        assertThat(conditional()).hasSize(SmallPortal.PAGES);
        study.after(WEEK).round();
        assertThat(conditional()).isEmpty();
        assertThat(study.pageChanges(1, 3)).isEmpty();
    }

    @Test
    void a_date_of_the_very_moment_is_not_asked_by() {
        site.on(
                SmallPortal.HOST,
                asked -> portal.page(asked)
                        .with(
                                "Last-Modified",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))));
        WatchedStudy study = study("");
        study.round();
        study.after(WEEK).round();
        assertThat(conditional()).isEmpty();
    }

    @Test
    void a_server_that_calls_everything_unmodified_is_caught_by_the_full_sweep_and_not_believed_again() {
        site.on(SmallPortal.HOST, asked -> portal.page(asked).with("ETag", "\"same\""));
        WatchedStudy study = study("revisit: {full-sweep: 3}\n");
        study.round();
        portal.say("/p3", "Тепер пишіть нам у Telegram, адже кабінет закрито на ремонт.");
        site.on(
                SmallPortal.HOST,
                asked -> asked.isConditional()
                        ? Answer.status(304)
                        : portal.page(asked).with("ETag", "\"same\""));
        study.after(WEEK).round();
        study.after(WEEK).round();
        assertThat(study.pageChanges(1, 3)).isEmpty();
        site.takeLog();
        study.after(WEEK).round();
        assertThat(conditional()).isEmpty();
        assertThat(study.pageChanges(3, 4)).containsExactly("/p3 changed");
        study.after(WEEK).round();
        assertThat(conditional()).isEmpty();
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void not_modified_to_a_request_without_a_condition_is_a_failure_and_the_pages_stand() {
        site.on(SmallPortal.HOST, portal::page);
        WatchedStudy study = study("");
        study.round();
        site.on(SmallPortal.HOST, asked -> Answer.status(304));
        RoundCounters second = study.after(WEEK).round().counters();
        assertThat(second.failed()).containsEntry(FailureReason.HTTP_STATUS, (long) SmallPortal.PAGES);
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
    }

    @Test
    void another_codebook_has_everything_read_anew() throws IOException {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("");
        study.round();
        Path codebook = folder.resolve("config/codebook/ict-tools.yaml");
        Files.writeString(codebook, Files.readString(codebook).replace("name: ICT tools", "name: Other ICT tools"));
        study.after(WEEK).round();
        assertThat(conditional()).isEmpty();
        assertThat(study.counters(2).read()).isEqualTo(SmallPortal.PAGES);
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_page_is_asked_for_more_rarely_the_longer_it_stays_the_same() {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("revisit: {min: 7d, max: 30d, full-sweep: 100}\n");
        StringBuilder often = new StringBuilder();
        for (int round = 1; round <= 9; round++) {
            portal.say(
                    "/p5", "Чергує спеціаліст " + "АБВГҐДЕЄЖ".charAt(round - 1) + ". Телефонуйте або пишіть у Viber.");
            study.round();
            List<String> asked = site.takeLog().stream().map(Asked::path).toList();
            often.append(asked.contains("/p1") ? 'x' : '-');
            assertThat(asked).contains("/", "/p5");
            assertThat(study.pages(round)).hasSize(SmallPortal.PAGES);
            study.after(WEEK);
        }
        // in weeks: 1, then 1.5 (two rounds), 2.25 (three, since 0.9 of it is over two), 3.375 (four)
        assertThat(often).hasToString("xx-x--x--");
        assertThat(study.counters(9).carried()).isPositive();
        assertThat(Objects.requireNonNull(study.outcomes(9).get("/p1")).outcome())
                .isEqualTo(Outcome.CARRIED);
        assertThat(study.pageChanges(1, 9)).containsExactly("/p5 changed");
        assertThat(study.problems()).isEmpty();
    }

    @Test
    void a_full_sweep_asks_for_pages_that_are_not_due() {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("revisit: {min: 100d, max: 300d, full-sweep: 2}\n");
        study.round();
        site.takeLog();
        study.after(WEEK).round();
        assertThat(site.takeLog().stream().map(Asked::path).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("/robots.txt", "/");
        study.after(WEEK).round();
        assertThat(site.takeLog()).hasSize(SmallPortal.PAGES + 1).noneMatch(Asked::isConditional);
    }

    @Test
    void a_round_in_which_nothing_was_due_has_the_same_pages_and_says_that_they_were_not_asked_for() {
        site.on(SmallPortal.HOST, this::honest);
        WatchedStudy study = study("revisit: {min: 30d, max: 30d}\n");
        study.round();
        study.after(WEEK).round();
        assertThat(study.pages(2)).isEqualTo(study.pages(1));
        assertThat(study.changes(1, 2).rows()).isEmpty();
        assertThat(study.changes(1, 2).notes())
                .anyMatch(note -> note.contains("9 not asked, since not due") && note.contains("(not-due 9)"));
        assertThat(study.problems()).isEmpty();
    }
}
