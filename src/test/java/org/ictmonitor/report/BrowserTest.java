package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void a_click_on_a_heading_sorts_and_a_second_one_turns_the_order() throws Exception {
        String script = """
                const table = page.querySelector("#tools table");
                const column = [...table.tHead.rows[0].cells].findIndex(head => head.textContent === "in content");
                const order = () => [...table.tBodies[0].rows].map(row => row.cells[column].textContent.trim()).join(" ");
                const heading = table.tHead.rows[0].cells[column].querySelector("button");
                heading.click();
                const down = order();
                heading.click();
                return down + " | " + order();""";
        assertThat(answer(script, 1000)).isEqualTo("3 2 2 1 0 | 0 1 2 2 3");
    }

    /** What does not fit on a phone goes sideways in a box of its own, beside the names of its rows. */
    @Test
    void on_a_phone_the_page_is_no_wider_than_the_screen() throws Exception {
        String script = """
                page.querySelectorAll("details").forEach(each => each.open = true);
                const row = page.querySelector(".heat th[scope=row]");
                const style = each => page.defaultView.getComputedStyle(each);
                return [page.documentElement.scrollWidth, style(row).position,
                    style(row.closest(".scroll")).overflowX].join(" ");""";
        for (int width : new int[] {390, 360}) {
            assertThat(answer(script, width)).isEqualTo(width + " sticky auto");
        }
    }

    @Test
    void it_prints() throws Exception {
        Path paper = folder.resolve("report.pdf");
        run(
                "--print-to-pdf=" + paper,
                file(HtmlReportTest.report("uk", "Київ")).toUri().toString());
        assertThat(Files.readString(paper, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/Type /Page");
    }

    /** What a script answers about a report of long words, which stands in a frame of that width as on a screen. */
    private String answer(String script, int width) throws IOException, InterruptedException {
        file(HtmlReportTest.report("en", "Kyiv" + "socialservices".repeat(20)));
        Path desk = Files.writeString(folder.resolve("desk.html"), """
                <iframe src="report.html" style="width: %dpx; height: 800px; border: 0"></iframe>
                <script>
                onload = () => {
                  const page = document.querySelector("iframe").contentDocument;
                  document.title = "ANSWER " + (() => { %s })() + ".";
                };
                </script>""".formatted(width, script));
        String dom =
                run("--allow-file-access-from-files", "--dump-dom", desk.toUri().toString());
        Matcher title = Pattern.compile("<title>ANSWER (.*)\\.</title>").matcher(dom);
        assertThat(title.find()).as("the script ran").isTrue();
        return title.group(1);
    }

    /** The document after its scripts ran. */
    private String shown(String html, String anchor) throws IOException, InterruptedException {
        return run("--dump-dom", file(html).toUri() + anchor);
    }

    private Path file(String html) throws IOException {
        return Files.writeString(folder.resolve("report.html"), html);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(command(arguments))
                .redirectOutput(dom.toFile())
                .redirectError(log().toFile())
                .start();
        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).as("chromium ends").isTrue();
        return Files.readString(dom);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(CHROMIUM.orElseThrow().toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
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
