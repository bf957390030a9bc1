package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.exchange;
import static org.ictmonitor.store.Sample.excluded;
import static org.ictmonitor.store.Sample.failed;
import static org.ictmonitor.store.Sample.found;
import static org.ictmonitor.store.Sample.page;
import static org.ictmonitor.store.Sample.reading;
import static org.ictmonitor.store.Sample.visit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.Code;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Purpose;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignStoreTest {
    private static final String ROOT = "https://centre.example";

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

    private int begin() {
        return store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE)).number();
    }

    private FrontierEntry seed(int round, String path) {
        return store.seed(round, List.of(found(path))).get(0);
    }

    /** A round in which each path has that text. */
    private Recorded round(Map<String, String> pages) {
        int round = begin();
        List<ArchivedVisit> visits = new ArrayList<>();
        pages.forEach((path, text) -> visits.add(page(seed(round, path), reading(ROOT + path, text))));
        Recorded recorded = store.record(round, visits);
        store.finish(round, NOW);
        return recorded;
    }

    private List<PageVersion> versions(int round) {
        List<PageVersion> versions = new ArrayList<>();
        store.versions(round, round, versions::add);
        return versions;
    }

    @Test
    void a_round_has_its_number_and_its_own_portals() {
        Round first = store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
        assertThat(first).isEqualTo(new Round(1, RoundKind.CRAWL, RoundState.RUNNING, CODEBOOK, NOW, Optional.empty()));
        assertThat(store.unfinished()).hasValue(first);
        store.finish(1, NOW.plusSeconds(60));
        store.begin(RoundKind.IMPORT, CODEBOOK, NOW, List.of());
        assertThat(store.portals(1)).containsExactly(CENTRE);
        assertThat(store.portals(2)).isEmpty();
        assertThat(store.rounds()).extracting(Round::state).containsExactly(RoundState.FINISHED, RoundState.RUNNING);
    }

    @Test
    void a_second_round_waits_for_the_first_to_end() {
        begin();
        assertThatThrownBy(this::begin).isInstanceOf(MonitorException.class).hasMessageContaining("Round 1");
    }

    @Test
    void a_finished_round_takes_nothing_more() {
        int round = begin();
        store.finish(round, NOW);
        assertThatThrownBy(() -> store.seed(round, List.of(found("/a"))))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("Round 1 is finished");
    }

    @Test
    void a_url_waits_once_however_often_it_is_found() {
        int round = begin();
        List<FrontierEntry> waiting = store.seed(round, List.of(found("/a"), found("/b"), found("/a")));
        assertThat(waiting).extracting(entry -> entry.url().toString()).containsExactly(ROOT + "/a", ROOT + "/b");
        assertThat(store.seed(round, List.of(found("/a")))).isEmpty();
        assertThat(store.waitingByHost(round)).isEqualTo(Map.of("centre.example", 2));
        assertThat(store.waiting(round, "centre.example", 0, 10)).isEqualTo(waiting);
        assertThat(store.waiting(round, "centre.example", waiting.get(0).id(), 10))
                .containsExactly(waiting.get(1));
        assertThat(store.waiting(round, "other.example", 0, 10)).isEmpty();
    }

    @Test
    void a_page_left_out_for_its_depth_waits_once_it_is_found_less_deep() {
        int round = begin();
        store.seed(round, List.of(excluded("/a", ExclusionRule.DEPTH), excluded("/b", ExclusionRule.PATTERN)));
        assertThat(store.seed(round, List.of(found("/a"), found("/b")))).hasSize(1);
        RoundCounters counters = store.counters(round);
        assertThat(counters.waiting()).isEqualTo(1);
        assertThat(counters.excluded()).isEqualTo(Map.of(ExclusionRule.PATTERN, 1L));
    }

    @Test
    void every_url_has_one_outcome_and_the_counters_sum_to_what_was_found() {
        int round = begin();
        List<FoundUrl> urls = new ArrayList<>();
        for (String path : List.of("/page", "/moved", "/gone", "/slow", "/robots", "/waits", "/picture", "/broken")) {
            urls.add(found(path));
        }
        List<FrontierEntry> entries = store.seed(round, urls);
        FrontierEntry moved = entries.get(1);
        FrontierEntry gone = entries.get(2);
        store.record(
                round,
                List.of(
                        page(
                                entries.get(0),
                                reading(ROOT + "/page", "Вайбер"),
                                excluded("/x.zip", ExclusionRule.FILE_TYPE)),
                        visit(
                                moved,
                                new FetchOutcome.Redirected(exchange(moved, 301), ROOT + "/page"),
                                true,
                                new ReadOutcome.NotRead("redirect"),
                                found("/page")),
                        visit(
                                gone,
                                new FetchOutcome.Failed(
                                        FailureReason.HTTP_STATUS, "404", Optional.of(exchange(gone, 404))),
                                true,
                                new ReadOutcome.NotRead("404")),
                        failed(entries.get(3), FailureReason.TIMEOUT, false),
                        failed(entries.get(3), FailureReason.TIMEOUT, true),
                        visit(
                                entries.get(4),
                                new FetchOutcome.Excluded(ExclusionRule.ROBOTS, "Disallow: /"),
                                true,
                                new ReadOutcome.NotRead("robots")),
                        failed(entries.get(5), FailureReason.CONNECT, false),
                        visit(
                                entries.get(6),
                                new FetchOutcome.Fetched(exchange(entries.get(6), 200)),
                                true,
                                new ReadOutcome.NotRead("image/png")),
                        visit(
                                entries.get(7),
                                new FetchOutcome.Fetched(exchange(entries.get(7), 200)),
                                true,
                                new ReadOutcome.Unreadable("binary data"))));
        RoundCounters counters = store.counters(round);
        assertThat(counters)
                .isEqualTo(new RoundCounters(
                        1,
                        3,
                        0,
                        1,
                        0,
                        Map.of(FailureReason.HTTP_STATUS, 1L, FailureReason.TIMEOUT, 1L),
                        Map.of(ExclusionRule.FILE_TYPE, 1L, ExclusionRule.ROBOTS, 1L),
                        1,
                        0,
                        0,
                        1,
                        1,
                        Map.of(),
                        Map.of(),
                        8,
                        0,
                        0));
        assertThat(counters.found()).isEqualTo(9);
        assertThat(store.countersByPortal(round)).isEqualTo(Map.of("centre", counters));
        List<String> known = new ArrayList<>();
        store.forEachKnownUrl(round, known::add);
        assertThat(known).hasSize(9).doesNotHaveDuplicates();
        List<UrlOutcome> outcomes = new ArrayList<>();
        store.outcomes(round, outcomes::add);
        assertThat(outcomes.get(3))
                .isEqualTo(new UrlOutcome(
                        ROOT + "/slow",
                        "centre",
                        1,
                        org.ictmonitor.FoundBy.LINK,
                        Outcome.FAILED,
                        Optional.of("timeout"),
                        Optional.of("expected a page"),
                        2,
                        Optional.empty(),
                        UrlOutcome.Reading.NONE,
                        outcomes.get(3).foundOn()));
        assertThat(store.waiting(round, "centre.example", 0, 9))
                .singleElement()
                .extracting(FrontierEntry::attempts)
                .isEqualTo(1);
    }

    @Test
    void a_page_comes_back_as_it_was_recorded() {
        Recorded recorded = round(Map.of("/a", "Вайбер-спільнота"));
        List<StoredPage> pages = new ArrayList<>();
        store.pages(1, 1, pages::add);
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).version()).isEqualTo(recorded.begun().get(0).version());
        assertThat(pages.get(0).reading()).isEqualTo(reading(ROOT + "/a", "Вайбер-спільнота"));
    }

    @Test
    void an_unchanged_page_moves_its_last_round_and_a_changed_one_begins_anew() {
        round(Map.of("/same", "one", "/other", "two"));
        Recorded second = round(Map.of("/same", "one", "/other", "three"));
        assertThat(second.begun())
                .hasSize(1)
                .first()
                .extracting(begun -> begun.version().url())
                .isEqualTo(ROOT + "/other");
        assertThat(second.extended()).singleElement().satisfies(version -> {
            assertThat(version.url()).isEqualTo(ROOT + "/same");
            assertThat(version.firstRound()).isEqualTo(1);
            assertThat(version.lastRound()).isEqualTo(2);
        });
        assertThat(second.highestCapture()).isEqualTo(4);
        assertThat(versions(1)).hasSize(2);
        assertThat(versions(2)).hasSize(2);
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void a_page_that_was_away_for_a_round_begins_a_new_version() {
        round(Map.of("/a", "one"));
        round(Map.of());
        assertThat(round(Map.of("/a", "one")).begun()).hasSize(1);
        assertThat(versions(2)).isEmpty();
    }

    @Test
    void a_round_that_was_given_up_is_no_round_before() {
        round(Map.of("/a", "one"));
        int given = begin();
        store.record(given, List.of(page(seed(given, "/a"), reading(ROOT + "/a", "else"))));
        store.abandon(given);
        assertThat(round(Map.of("/a", "one")).extended()).hasSize(1);
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void another_codebook_begins_new_versions() {
        round(Map.of("/a", "one"));
        int round = store.begin(RoundKind.CRAWL, "ba9876543210", NOW, List.of(CENTRE))
                .number();
        assertThat(store.record(round, List.of(page(seed(round, "/a"), reading(ROOT + "/a", "one"))))
                        .begun())
                .hasSize(1);
    }

    @Test
    void not_modified_extends_the_version_of_the_round_before() {
        round(Map.of("/a", "one"));
        int round = begin();
        FrontierEntry entry = seed(round, "/a");
        Recorded recorded = store.record(
                round,
                List.of(visit(
                        entry,
                        new FetchOutcome.NotModified(exchange(entry, 304)),
                        true,
                        new ReadOutcome.NotRead("304"))));
        assertThat(recorded.extended())
                .singleElement()
                .extracting(PageVersion::lastRound)
                .isEqualTo(2);
    }

    @Test
    void a_finished_round_answers_the_same_whatever_comes_later() {
        round(Map.of("/a", "Viber one", "/b", "Viber two"));
        List<StoredMention> before = mentions(MentionFilter.all(1));
        RoundCounters counters = store.counters(1);
        round(Map.of("/a", "Viber one", "/b", "Viber three", "/c", "Viber four"));
        assertThat(mentions(MentionFilter.all(1))).isEqualTo(before);
        assertThat(store.counters(1)).isEqualTo(counters);
        assertThat(mentions(MentionFilter.all(2))).hasSize(6);
    }

    private List<StoredMention> mentions(MentionFilter filter) {
        List<StoredMention> mentions = new ArrayList<>();
        store.mentions(filter, mentions::add);
        assertThat(store.mentionCount(filter)).isEqualTo(mentions.size());
        return mentions;
    }

    @Test
    void mentions_are_found_by_every_filter() {
        round(Map.of("/a", "Viber one"));
        MentionFilter all = MentionFilter.all(1);
        assertThat(mentions(all))
                .extracting(StoredMention::code)
                .containsExactly(new Code("viber.community"), new Code("viber"));
        assertThat(mentions(all).get(0).sentence()).isEqualTo("Viber one");
        assertThat(mentions(all).get(1).href()).hasValue("viber://chat?number=1");
        assertThat(mentions(filter(Set.of(new Code("viber")), Set.of(), Set.of(), Optional.empty())))
                .hasSize(2);
        assertThat(mentions(filter(Set.of(new Code("viber.community")), Set.of(), Set.of(), Optional.empty())))
                .hasSize(1);
        assertThat(mentions(filter(Set.of(), Set.of(Purpose.INFORM), Set.of(), Optional.empty())))
                .hasSize(1);
        assertThat(mentions(filter(Set.of(), Set.of(), Set.of("2022-03"), Optional.empty())))
                .hasSize(2);
        assertThat(mentions(filter(Set.of(), Set.of(), Set.of("undated"), Optional.empty())))
                .isEmpty();
        assertThat(mentions(filter(Set.of(), Set.of(), Set.of(), Optional.of(true))))
                .extracting(StoredMention::zone)
                .containsExactly(Zone.FOOTER);
        assertThat(mentions(filter(Set.of(), Set.of(), Set.of(), Optional.of(false))))
                .extracting(StoredMention::zone)
                .containsExactly(Zone.MAIN);
        assertThat(store.mentionCounts(all))
                .containsExactly(
                        new MentionCount(new Code("viber"), Purpose.COMMUNICATE, Zone.FOOTER, 1, 1),
                        new MentionCount(new Code("viber.community"), Purpose.INFORM, Zone.MAIN, 1, 1));
    }

    private static MentionFilter filter(
            Set<Code> codes, Set<Purpose> purposes, Set<String> months, Optional<Boolean> template) {
        return new MentionFilter(1, codes, purposes, Set.of(), Set.of("centre"), Set.of("uk"), months, template);
    }

    @Test
    void a_visit_that_is_recorded_twice_changes_nothing() {
        int round = begin();
        ArchivedVisit visit = page(seed(round, "/a"), reading(ROOT + "/a", "one"), found("/b"));
        assertThat(store.record(round, List.of(visit)).waiting()).hasSize(1);
        Recorded again = store.record(round, List.of(visit));
        assertThat(again.begun()).isEmpty();
        assertThat(again.waiting()).isEmpty();
        assertThat(versions(round)).hasSize(1);
    }

    @Test
    void what_the_index_lacks_is_told_from_the_highest_capture_that_it_holds() {
        round(Map.of("/a", "one"));
        long held = store.highestCapture();
        round(Map.of("/a", "one", "/b", "two"));
        List<String> lacking = new ArrayList<>();
        store.pagesAfter(held, page -> lacking.add("begun " + page.version().url()));
        store.extendedAfter(held, version -> lacking.add("extended " + version.url()));
        assertThat(lacking).containsExactly("begun " + ROOT + "/b", "extended " + ROOT + "/a");
    }

    @Test
    void a_new_reading_takes_the_place_of_the_old_one() {
        Recorded recorded = round(Map.of("/a", "old text"));
        long id = recorded.begun().get(0).version().id();
        PageVersion version = store.replaceReading(id, "ba9876543210", reading(ROOT + "/a", "new text"));
        store.retagged(1, "ba9876543210");
        assertThat(version.content())
                .isNotEqualTo(recorded.begun().get(0).version().content());
        assertThat(mentions(MentionFilter.all(1)))
                .extracting(StoredMention::sentence)
                .containsExactly("new text", "");
        assertThat(store.problems()).isEmpty();
        assertThat(store.rounds().get(0).codebook()).isEqualTo("ba9876543210");
    }

    @Test
    void the_tail_of_the_archive_is_the_last_one_recorded() {
        assertThat(store.archiveTail()).isEmpty();
        int round = begin();
        store.record(round, List.of(), Optional.of(new ArchiveTail("a.warc.gz", 100)));
        store.record(round, List.of(), Optional.of(new ArchiveTail("b.warc.gz", 7)));
        assertThat(store.archiveTail()).hasValue(new ArchiveTail("b.warc.gz", 7));
    }

    @Test
    void the_history_of_a_page_is_its_versions_oldest_first() {
        round(Map.of("/a", "one", "/b", "one"));
        round(Map.of("/a", "two", "/b", "one"));
        List<PageVersion> history = new ArrayList<>();
        store.history(ROOT + "/a", history::add);
        assertThat(history).extracting(PageVersion::firstRound).containsExactly(1, 2);
        assertThat(store.page(history.get(1)).reading()).isEqualTo(reading(ROOT + "/a", "two"));
        store.history(ROOT + "/unknown", version -> {
            throw new AssertionError(version);
        });
    }

    @Test
    void captures_are_listed_in_the_order_of_recording() {
        int round = begin();
        FrontierEntry entry = seed(round, "/a");
        ArchivedVisit visit = page(entry, reading(ROOT + "/a", "one"));
        store.record(round, List.of(visit));
        List<StoredCapture> captures = new ArrayList<>();
        store.captures(round, captures::add);
        assertThat(captures)
                .containsExactly(new StoredCapture(
                        1,
                        1,
                        ROOT + "/a",
                        visit.capture().orElseThrow(),
                        NOW,
                        200,
                        (ROOT + "/a").length(),
                        Optional.empty()));
    }

    @Test
    void versions_can_be_replaced_while_they_are_walked_over() {
        int round = begin();
        List<FoundUrl> urls = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            urls.add(found("/" + i));
        }
        List<ArchivedVisit> visits = new ArrayList<>();
        for (FrontierEntry entry : store.seed(round, urls)) {
            visits.add(page(entry, reading(entry.url().toString(), "old")));
        }
        store.record(round, visits);
        long[] seen = {0};
        store.versions(1, 1, version -> {
            if (seen[0]++ % 100 == 0) {
                store.replaceReading(version.id(), "ba9876543210", reading(version.url(), "new"));
            }
        });
        assertThat(seen[0]).isEqualTo(1100);
        assertThat(mentions(MentionFilter.all(1)).stream()
                        .filter(mention -> mention.sentence().equals("new")))
                .hasSize(11);
    }

    @Test
    void a_url_left_out_for_its_depth_is_not_known_yet() {
        int round = begin();
        store.seed(
                round,
                List.of(
                        found("/a"),
                        excluded("/deep", ExclusionRule.DEPTH),
                        excluded("/x.zip", ExclusionRule.FILE_TYPE)));
        List<String> known = new ArrayList<>();
        store.forEachKnownUrl(round, known::add);
        assertThat(known).containsExactly(ROOT + "/a", ROOT + "/x.zip");
        assertThat(store.counters(round).found()).isEqualTo(3);
    }
}
