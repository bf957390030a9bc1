package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.store.CampaignStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a round that did not end finds when it is gone on with: changed files, a damaged index, an import in its place. */
class UnfinishedRoundTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final SmallNet net = new SmallNet();

    @TempDir
    private Path work;

    @BeforeEach
    void workspace() throws IOException {
        Program.in(work, net);
    }

    @AfterEach
    void close() {
        net.close();
    }

    private Study study() {
        return Study.read(new Workspace(work), "net");
    }

    private CrawlRound.Result crawl(OptionalLong pages) {
        return crawl(study(), false, pages);
    }

    private static CrawlRound.Result crawl(Study study, boolean anew, OptionalLong pages) {
        CrawlRound.Request request = new CrawlRound.Request(anew, 4, pages, Optional.empty(), "1");
        try (CrawlRound round = CrawlRound.open(study, request, CLOCK)) {
            return round.run();
        }
    }

    private static CrawlRound.Result whole(Study study) {
        return crawl(study, false, OptionalLong.empty());
    }

    private List<Round> rounds() {
        try (CampaignStore store = CampaignStore.openReadOnly(study().folder().path())) {
            return store.rounds();
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = work.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static void refused(Study study, String... words) {
        assertThatThrownBy(() -> whole(study))
                .asInstanceOf(type(MonitorException.class))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(Exit.WRONG_CALL))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Test
    void a_round_that_was_begun_and_got_no_seeds_is_crawled_all_the_same() {
        Study study = study();
        try (CampaignStore store = CampaignStore.open(study.folder().path())) {
            store.begin(RoundKind.CRAWL, study.codebook().hash(), CLOCK.instant(), study.portals());
        }
        CrawlRound.Result result = whole(study);
        assertThat(result.round()).isEqualTo(1);
        assertThat(result.end()).isEqualTo(CrawlEnd.COMPLETE);
        assertThat(result.counters().read()).isGreaterThan(130);
    }

    @Test
    void another_codebook_is_refused_until_the_pages_are_read_with_it() throws IOException {
        assertThat(crawl(OptionalLong.of(20)).end()).isEqualTo(CrawlEnd.MAX_PAGES);
        edit("config/codebook/ict-tools.yaml", "name: ICT tools", "name: Other ICT tools");
        refused(study(), "round 1", "the codebook", "has changed", "ictmon retag");
        Retag.run(study(), count -> {});
        assertThat(whole(study()).round()).isEqualTo(1);
        assertThat(rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.codebook())
                        .isEqualTo(study().codebook().hash()));
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
    }

    @Test
    void another_list_of_portals_is_refused_until_the_round_is_given_up() throws IOException {
        crawl(OptionalLong.of(20));
        edit("seeds/net.csv", "f,http://f.example/,Portal f.example,,,social-service\n", "");
        refused(study(), "round 1", "the list of portals", "--new");
        assertThat(crawl(study(), true, OptionalLong.empty()).round()).isEqualTo(2);
        assertThat(rounds()).extracting(Round::state).containsExactly(RoundState.ABANDONED, RoundState.FINISHED);
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
    }

    @Test
    void a_run_that_goes_on_does_not_ask_again_for_a_robots_txt_that_was_read() {
        crawl(OptionalLong.of(20));
        crawl(OptionalLong.of(20));
        whole(study());
        assertThat(net.answered() - net.pagesAnswered()).isEqualTo(SmallNet.HOSTS.size());
    }

    @Test
    void every_url_that_brought_no_page_is_in_the_list_of_skipped_ones_once() throws IOException {
        CrawlRound.Result result = whole(study());
        List<String> lines = Files.readAllLines(study().folder().path().resolve("skipped.jsonl"));
        assertThat(lines)
                .hasSize((int) (result.counters().failedTotal()
                        + result.counters().excludedTotal()
                        + result.counters().unreadable()))
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("\"class\":\"robots\"") && line.contains("/private/"))
                .anyMatch(line -> line.contains("\"class\":\"http-status\"") && line.contains("/gone/"))
                .anyMatch(line -> line.contains("mailto:centre@")
                        && line.contains("\"class\":\"scope\"")
                        && line.contains("\"found_on\":\"http://"));
    }

    @Test
    void an_import_that_died_keeps_no_crawl_from_running() {
        Study study = study();
        try (CampaignStore store = CampaignStore.open(study.folder().path())) {
            store.begin(RoundKind.IMPORT, study.codebook().hash(), CLOCK.instant(), study.portals());
        }
        assertThat(whole(study).round()).isEqualTo(2);
        assertThat(rounds()).extracting(Round::state).containsExactly(RoundState.ABANDONED, RoundState.FINISHED);
    }

    @Test
    void an_import_does_not_take_the_place_of_an_unfinished_crawl() {
        crawl(OptionalLong.of(20));
        assertThatThrownBy(() -> ImportRound.run(study(), archive(), "test", CLOCK, count -> {}))
                .hasMessageContaining("Round 1 is not finished");
        assertThat(rounds()).extracting(Round::state).containsExactly(RoundState.RUNNING);
    }

    @Test
    void a_missing_file_is_named_before_an_import_begins_a_round() {
        whole(study());
        List<Path> files = Stream.concat(archive().stream(), Stream.of(work.resolve("gone.warc.gz")))
                .toList();
        assertThatThrownBy(() -> ImportRound.run(study(), files, "test", CLOCK, count -> {}))
                .hasMessageContaining("gone.warc.gz");
        assertThat(rounds()).hasSize(1);
    }

    @Test
    void what_was_crawled_counts_the_same_when_it_is_imported() {
        CrawlRound.Result crawled = whole(study());
        ImportRound.Result imported = ImportRound.run(study(), archive(), "test", CLOCK, count -> {});
        assertThat(imported.damaged()).isEmpty();
        assertThat(imported.skipped()).containsExactly(Map.entry("a robots.txt", 6L));
        assertThat(imported.repeated()).isZero();
        assertThat(imported.counters().read()).isEqualTo(crawled.counters().read());
        assertThat(imported.counters().notRead()).isEqualTo(crawled.counters().notRead());
        assertThat(imported.counters().redirected())
                .isEqualTo(crawled.counters().redirected());
        assertThat(imported.counters().failed()).isEqualTo(crawled.counters().failed());
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
    }

    private List<Path> archive() {
        try (Stream<Path> files = Files.list(study().folder().warc())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_index_that_is_damaged_or_gone_is_built_anew() throws IOException {
        whole(study());
        Path lucene = study().folder().lucene();
        try (Stream<Path> files = Files.list(lucene)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(Verification.run(study().folder()).problems()).isNotEmpty();
        assertThat(Reindex.run(study(), count -> {})).isGreaterThan(130);
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
        Files.move(lucene, lucene.resolveSibling("elsewhere"));
        Reindex.run(study(), count -> {});
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
        assertThat(lucene.resolveSibling("lucene.new")).doesNotExist();
        assertThat(lucene.resolveSibling("lucene.old")).doesNotExist();
    }

    @Test
    void a_damaged_index_stops_no_crawl() throws IOException {
        crawl(OptionalLong.of(20));
        try (Stream<Path> files = Files.list(study().folder().lucene())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        whole(study());
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
    }

    @Test
    void verify_says_once_that_an_index_is_behind_and_the_next_run_makes_up_for_it() throws IOException {
        crawl(OptionalLong.of(20));
        Path lucene = study().folder().lucene();
        Path early = lucene.resolveSibling("early");
        Files.move(lucene, early);
        crawl(OptionalLong.of(20));
        try (Stream<Path> files = Files.list(lucene)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(lucene);
        Files.move(early, lucene);
        assertThat(Verification.run(study().folder()).problems())
                .singleElement()
                .asString()
                .contains("ends before");
        whole(study());
        assertThat(Verification.run(study().folder()).problems()).isEmpty();
    }

    @Test
    void evidence_that_is_gone_does_not_end_a_retag() throws IOException {
        whole(study());
        Files.delete(archive().getFirst());
        Retag.Result result = Retag.run(study(), count -> {});
        assertThat(result.pages()).isGreaterThan(130);
        assertThat(result.unreadable()).isEqualTo(result.pages());
    }
}
