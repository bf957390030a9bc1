package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        bench.run("erase", CONTACTS, "--why", "asked by the person shown", "--who", "Olena")
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
            store.erase(CONTACTS, "Olena", "asked", Instant.EPOCH);
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
