package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.WarcRewrite;
import org.ictmonitor.store.CampaignStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention: what goes, what stays, and what an interruption leaves. */
class PruneTest {
    private static final ArchiveLabel LABEL = new ArchiveLabel("keep", "", "", "", "");

    @TempDir
    Path folder;

    private PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    /** Four rounds: the home page counts its views, one page changes in the third round, one is never there. */
    @BeforeEach
    void rounds() {
        bench = new Workbench(folder).campaign("keep", portals, List.of("a,http://a.example/,A,,,social-service"));
        for (int round = 1; round <= 4; round++) {
            portals.page("a.example", "/", page("Переглядів: " + round + ". " + "Центр працює. ".repeat(40)));
            portals.page("a.example", "/news.html", page(round < 3 ? "Пишіть нам у Viber." : "Зустріч у Zoom."));
            bench.run("crawl", "keep", "--max-error-rate", "1").succeeded();
        }
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    private static String page(String text) {
        return "<html lang=\"uk\"><body><nav><a href=\"/news.html\">Новини</a><a href=\"/none.html\">Архів</a></nav><main><p>"
                + text + "</p></main></body></html>";
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (String round : List.of("1", "2", "3", "4")) {
            for (String table : List.of("tools", "matrix", "portals")) {
                tables.add(bench.run("table", table, "--round", round, "--format", "csv")
                        .succeeded());
            }
            tables.add(mentions(round));
        }
        tables.add(bench.run("changes", "--from", "1", "--to", "3", "--format", "csv")
                .succeeded()
                .replaceAll("[^,]*\\.warc\\.gz:\\d+", "capture"));
        tables.add(bench.run("status", "--format", "csv").succeeded());
        tables.add(bench.run("status", "keep", "--urls", "--round", "all", "--format", "csv")
                .succeeded());
        return tables;
    }

    private String mentions(String round) {
        return bench.run("explain", "--round", round, "--format", "csv")
                .succeeded()
                .replaceAll("[^,]*\\.warc\\.gz:\\d+", "capture");
    }

    private long archiveBytes() {
        return bench.warcs("keep").stream().mapToLong(PruneTest::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String verified() {
        Workbench.Result result = bench.run("verify");
        assertThat(result.succeeded()).isEmpty();
        return result.err();
    }

    @Test
    void a_dry_run_says_what_would_go_and_changes_nothing() {
        long bytes = archiveBytes();
        Workbench.Result result = bench.run("prune", "--dry-run", "--format", "csv");
        assertThat(result.succeeded().lines().findFirst()).hasValue("file,pages,redirects,failed,other,bytes,freed");
        assertThat(result.err()).contains(" answers would go, ");
        assertThat(result.rows()).isNotEmpty();
        assertThat(archiveBytes()).isEqualTo(bytes);
    }

    @Test
    void every_version_stays_and_every_table_is_the_same() {
        List<String> before = tables();
        long bytes = archiveBytes();
        List<String> plan = bench.run("prune", "--dry-run", "--format", "csv").rows();
        Workbench.Result pruned = bench.run("prune", "--format", "csv");
        assertThat(pruned.rows()).isEqualTo(plan);
        assertThat(pruned.err()).contains(" answers went, ");
        assertThat(archiveBytes()).isLessThan(bytes);
        assertThat(verified()).contains("that 'ictmon prune' took out of the archive", "all is well");
        assertThat(tables()).isEqualTo(before);
        assertThat(bench.run("retag").err()).contains("; 0 could not be read");
        assertThat(tables()).isEqualTo(before);
        assertThat(bench.run("prune", "--format", "csv").rows()).isEmpty();
        bench.run("crawl", "keep", "--max-error-rate", "1").succeeded();
        verified();
        assertThat(bench.run("changes", "--format", "csv").rows()).isEmpty();
    }

    @Test
    void a_copy_that_no_transaction_knows_of_is_set_aside() {
        List<String> before = tables();
        String file = String.valueOf(bench.warcs("keep").getFirst().getFileName());
        new WarcRewrite(warc(), LABEL, InstantSource.system()).copy(file, Set.of());
        verified();
        bench.run("prune").succeeded();
        verified();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void a_file_that_was_replaced_and_not_deleted_goes_with_the_next_call() {
        List<String> before = tables();
        Path first = bench.warcs("keep").getFirst();
        String file = String.valueOf(first.getFileName());
        WarcRewrite.Copy copy = new WarcRewrite(warc(), LABEL, InstantSource.system()).copy(file, Set.of());
        try (CampaignStore store = CampaignStore.open(folder.resolve("index/keep"))) {
            store.removals().replaceFile(file, copy.tail(), copy.offsets());
        }
        verified();
        assertThat(first).exists();
        bench.run("prune").succeeded();
        assertThat(first).doesNotExist();
        verified();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void an_unfinished_round_and_too_few_rounds_are_refused() {
        bench.run("crawl", "keep", "--max-pages", "1").succeeded();
        assertThat(bench.run("prune").err()).contains("round 5 is not finished");
        assertThat(bench.run("prune", "--keep-rounds", "0").exit()).isEqualTo(2);
    }

    private Path warc() {
        return folder.resolve("index/keep/warc");
    }
}
