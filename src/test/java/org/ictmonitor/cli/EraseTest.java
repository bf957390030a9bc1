package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.archive.WarcItem;
import org.ictmonitor.store.CampaignStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A page that somebody wants gone, in a study of two rounds. */
class EraseTest {
    private static final String CONTACTS = "http://centre.example/contacts.html";

    @TempDir
    Path folder;

    private PortalServer portals = SmallStudy.serve();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void rounds() {
        bench = SmallStudy.in(folder, portals);
        bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
        SmallStudy.later(portals);
        bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    private List<String> archived() {
        List<String> urls = new ArrayList<>();
        bench.warcs(SmallStudy.NAME)
                .forEach(file -> WarcFile.forEach(file, Long.MAX_VALUE, item -> {
                    if (item instanceof WarcItem.Response response) {
                        urls.add(response.exchange().uri().toString());
                    }
                }));
        return urls;
    }

    private void erase() {
        String typed = CONTACTS.replace("http://centre", "HTTP://Centre");
        bench.run("erase", typed, "--why", "asked by the person shown", "--who", "Olena")
                .succeeded();
    }

    private void assertGone() {
        assertThat(archived()).doesNotContain(CONTACTS).contains("http://centre.example/about.html");
        assertThat(bench.run("explain", "--round", "all", "--format", "csv").succeeded())
                .doesNotContain(CONTACTS)
                .contains("http://centre.example/hostile.html");
        assertThat(bench.run("kwic", "#viber", "--round", "all", "--format", "csv")
                        .succeeded())
                .doesNotContain(CONTACTS);
        assertThat(bench.run("status", "small", "--urls", "--round", "1", "--format", "csv")
                        .rows())
                .filteredOn(row -> row.contains(CONTACTS))
                .singleElement()
                .asString()
                .contains("excluded", "erased");
        assertThat(bench.run("verify", "-q").succeeded()).isNotNull();
    }

    @Test
    void an_erased_page_is_gone_from_archive_record_and_index() {
        assertThat(archived()).contains(CONTACTS);
        long before =
                bench.run("explain", "--round", "1", "--format", "csv").rows().size();
        long behind = bench.run("explain", "--round", "1", "--format", "csv").rows().stream()
                .filter(row -> row.contains(CONTACTS))
                .count();
        assertThat(behind).isPositive();
        erase();
        assertGone();
        assertThat(bench.run("explain", "--round", "1", "--format", "csv").rows())
                .hasSize((int) (before - behind));
        assertThat(bench.run("retag", "-q").exit()).isZero();
        assertGone();
    }

    @Test
    void the_tombstone_says_who_when_and_why() {
        erase();
        assertThat(bench.run("erase", "--list", "--format", "csv").rows())
                .singleElement()
                .asString()
                .matches(CONTACTS + ",20[0-9T:.-]+Z,Olena,asked by the person shown,done");
    }

    @Test
    void the_archive_says_in_place_of_each_answer_that_it_was_erased() throws IOException {
        List<String> before = answers();
        assertThat(before).filteredOn(CONTACTS::equals).hasSize(2);
        erase();
        List<String> graves = new ArrayList<>();
        for (Path file : bench.warcs(SmallStudy.NAME)) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    if (record instanceof WarcMetadata grave) {
                        assertThat(grave.target()).isEqualTo(CONTACTS);
                        assertThat(grave.date()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
                        graves.add(new String(grave.body().stream().readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertThat(graves)
                .hasSize(2)
                .allSatisfy(fields -> assertThat(fields)
                        .contains("erased: 20", "erasedBy: Olena\r\n", "reason: asked by the person shown\r\n"));
        List<String> rest = new ArrayList<>(before);
        rest.removeIf(CONTACTS::equals);
        assertThat(answers()).containsExactlyInAnyOrderElementsOf(rest);
        bench.run("prune", SmallStudy.NAME).succeeded();
        bench.run("verify", "-q").succeeded();
    }

    /** The URL of each response and revisit record. */
    private List<String> answers() throws IOException {
        List<String> urls = new ArrayList<>();
        for (Path file : bench.warcs(SmallStudy.NAME)) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    if (record instanceof WarcResponse || record instanceof WarcRevisit) {
                        urls.add(((WarcTargetRecord) record).target());
                    }
                }
            }
        }
        return urls;
    }

    @Test
    void no_later_round_asks_for_it_again() {
        erase();
        long asked = portals.asked("centre.example", "/contacts.html");
        assertThat(asked).isEqualTo(2);
        bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
        assertThat(portals.asked("centre.example", "/contacts.html")).isEqualTo(asked);
        assertThat(bench.run("status", "small", "--urls", "--round", "3", "--format", "csv")
                        .rows())
                .filteredOn(row -> row.contains(CONTACTS))
                .singleElement()
                .asString()
                .contains("excluded", "erased");
        assertGone();
    }

    @Test
    void an_erasure_that_was_broken_off_is_named_and_can_be_repeated() {
        try (CampaignStore store = CampaignStore.open(folder.resolve("index/small"))) {
            store.removals().erase(CONTACTS, "Olena", "asked", Instant.EPOCH);
        }
        Workbench.Result broken = bench.run("verify");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out() + broken.err()).contains("1 erasures were broken off");
        assertThat(bench.run("erase", "--list", "--format", "csv").out()).contains("broken off: run erase again");
        erase();
        assertGone();
        erase();
        assertGone();
        assertThat(bench.run("erase", "--list", "--format", "csv").rows())
                .singleElement()
                .asString()
                .isEqualTo(CONTACTS + ",1970-01-01T00:00:00Z,Olena,asked,done");
    }

    @Test
    void a_url_that_is_not_known_or_a_reason_that_is_missing_is_refused() {
        assertThat(bench.run("erase", "http://centre.example/nowhere", "--why", "x")
                        .err())
                .contains("knows no http://");
        assertThat(bench.run("erase", CONTACTS).exit()).isEqualTo(2);
        assertThat(bench.run("erase", CONTACTS).err()).contains("--why");
        assertThat(archived()).contains(CONTACTS);
    }
}
