package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished round answers the same question with the same bytes for ever. */
class FrozenRoundTest {
    private static final List<String> QUESTIONS = List.of(
            "table matrix --round 1 --format csv --notes",
            "table tools --by district,month --round 1 --format json",
            "table portals --round 1 --format csv --notes",
            "table documents --round 1",
            "explain --round 1 --format csv --notes",
            "explain --round 1 --code viber --format jsonl",
            "kwic #viber --round 1 --format csv",
            "kwic консультація --round 1 --sort left",
            "search #telegram --round 1 --format csv");

    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));
    private static Map<String, String> first = Map.of();

    @BeforeAll
    static void rounds() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder.resolve("study"), portals);
            bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
            first = answers(bench);
            SmallStudy.later(portals);
            bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
            bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
        }
    }

    private static Map<String, String> answers(Workbench workbench) {
        Map<String, String> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(question ->
                answers.put(question, workbench.run(question.split(" ")).succeeded()));
        return answers;
    }

    @Test
    void later_rounds_change_nothing() {
        assertThat(first.values()).allMatch(answer -> answer.lines().count() > 1);
        assertThat(answers(bench)).isEqualTo(first);
        assertThat(bench.run("table", "tools", "--round", "2", "--format", "csv")
                        .succeeded())
                .isNotEqualTo(bench.run("table", "tools", "--round", "1", "--format", "csv")
                        .succeeded());
    }

    @Test
    void the_report_of_the_round_stays_the_same_too() {
        bench.run("report", "--round", "1", "-o", "before.html").succeeded();
        bench.run("reindex", "-q").succeeded();
        bench.run("report", "--round", "1", "-o", "after.html").succeeded();
        assertThat(bench.read("after.html")).isEqualTo(bench.read("before.html"));
    }

    @Test
    void a_new_index_changes_nothing() {
        bench.run("reindex", "-q").succeeded();
        assertThat(answers(bench)).isEqualTo(first);
    }

    @Test
    void neither_does_another_folder_language_or_time_zone(@TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("копія study");
        copy(bench.folder(), copy);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(answers(new Workbench(copy))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
