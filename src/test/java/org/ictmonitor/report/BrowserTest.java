package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in Chromium, where there is one. */
class BrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @TempDir
    private Path folder;

    @BeforeEach
    void there_is_a_browser() {
        assumeTrue(CHROMIUM.isPresent(), "no chromium on this machine: install Debian's chromium to run this test");
    }

    @Test
    void its_own_script_runs_and_a_script_in_a_title_does_not() throws Exception {
        String hostile = "<script>document.documentElement.id = 'ran'</script>";
        String shown = shown(HtmlReportTest.report("en", hostile), "");
        assertThat(shown).contains("<button type=\"button\">tool</button>");
        assertThat(shown).doesNotContain("id=\"ran\"").contains("&lt;script&gt;document.documentElement.id");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void following_a_cell_opens_the_list_behind_it() throws Exception {
        String shown = shown(HtmlReportTest.report("en", "Kyiv"), "#m-purpose-viber-inform");
        assertThat(shown).containsPattern("<details open=\"\">\\s*<summary>Viber <span>viber</span>");
        assertThat(shown).containsPattern("<details>\\s*<summary>Zoom");
    }

    /** The document after its scripts ran. */
    private String shown(String html, String anchor) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("report.html"), html);
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(command(file.toUri() + anchor))
                .redirectOutput(dom.toFile())
                .redirectError(log().toFile())
                .start();
        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).as("chromium ends").isTrue();
        return Files.readString(dom);
    }

    private List<String> command(String address) {
        List<String> command = new ArrayList<>(List.of(CHROMIUM.orElseThrow().toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                address));
        return command;
    }

    private Path log() {
        return folder.resolve("chromium.log");
    }

    private List<String> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("CONSOLE")).toList();
        }
    }
}
