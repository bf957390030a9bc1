package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command line itself: help, documentation, wrong calls, and the commands that need no round. */
class CommandsTest {
    @TempDir
    Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder);
    }

    /** Every command, by the program's own model, with the parts of {@code codebook}. */
    static Stream<String> commands() {
        return commands("", model());
    }

    private static CommandLine model() {
        return Main.commandLine(Session.ofProcess());
    }

    private static Stream<String> commands(String above, CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of((above + " " + entry.getKey()).strip()),
                        commands(above + " " + entry.getKey(), entry.getValue())));
    }

    private static String[] call(String command, String... more) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help_with_an_example(String command) {
        Workbench.Result help = bench.run(call(command, "--help"));
        assertThat(help.succeeded()).contains("Usage: ictmon " + command).contains("Example");
        assertThat(help.err()).isEmpty();
        String example = help.lines().stream()
                .dropWhile(line -> !line.startsWith("Example"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(example).contains("ictmon " + command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_documented(String command) {
        assertThat(readme())
                .contains(command.contains(" ") ? "`" + command.split(" ")[1] + "`" : "| `" + command + "`");
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> documentedExamples() {
        return readme().lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(line.lastIndexOf(" `") + 2, line.lastIndexOf('`')))
                .map(example -> example.substring(example.indexOf("ictmon") + "ictmon".length()))
                .map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("documentedExamples")
    void every_example_of_the_documentation_is_a_call_that_can_be_read(String example) {
        List<String> words = Pattern.compile("'([^']*)'|\\S+")
                .matcher(example)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toList();
        assertThat(model().parseArgs(words.toArray(String[]::new)).subcommand().unmatched())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tabel tools              | tabel       | table
            table tools --formt csv  | --formt     | --format
            table                    | NAME        | --help
            crawl                    | CAMPAIGN    | --help
            crawl kyiv --max-pages x | x           | --max-pages
            crawl kyiv --max-time 3  | 3           | 30m
            import kyiv              | WARC        | --help
            kwic                     | QUERY       | --help
            codebook lnt             | lnt         | lint
            cron kyiv --day monday2  | monday2     | monday
            """)
    void a_wrong_call_says_what_is_meant(String call, String wrong, String expected) {
        Workbench.Result result = bench.run(call.split(" "));
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().toLowerCase(Locale.ROOT))
                .startsWith("ictmon: ")
                .contains(wrong.toLowerCase(Locale.ROOT), expected)
                .doesNotContain("\tat ");
    }

    @Test
    void without_a_command_the_call_is_wrong() {
        assertThat(bench.run().exit()).isEqualTo(2);
        assertThat(bench.run().err()).contains("a command is missing", "--help");
    }

    @Test
    void a_trace_is_shown_on_request_only() {
        assertThat(bench.run("crawl", "nobody").err()).doesNotContain("\tat ");
        assertThat(bench.run("crawl", "nobody", "-v").err()).contains("\tat ");
    }

    @Test
    void the_help_of_a_query_says_how_to_ask_for_one_form_alone() {
        assertThat(bench.run("kwic", "--help").succeeded()).contains("form:групі");
    }

    @Test
    void the_version_is_a_line() {
        assertThat(bench.run("--version").succeeded()).matches("ictmon \\S+\\R");
    }

    @Test
    void a_completion_script_names_the_commands() {
        assertThat(bench.run("generate-completion").succeeded()).contains("complete", "kwic", "--max-error-rate");
    }

    @Test
    void a_workspace_is_made_and_what_is_there_is_kept() {
        Workbench.Result made = bench.run("init", "study");
        assertThat(made.succeeded().lines()).hasSize(3).allMatch(line -> line.startsWith("made "));
        Workbench study = new Workbench(folder.resolve("study"));
        study.write("seeds/example-portals.csv", study.read("seeds/example-portals.csv") + "# mine\n");
        assertThat(bench.run("init", "study").succeeded().lines()).allMatch(line -> line.startsWith("kept "));
        assertThat(study.read("seeds/example-portals.csv")).endsWith("# mine\n");
        assertThat(study.run("cron", "example").succeeded()).contains("crawl example");
        assertThat(study.run("status", "--format", "csv").rows())
                .singleElement()
                .asString()
                .startsWith("example,0,");
        assertThat(bench.run("-w", "study", "cron", "example").succeeded())
                .isEqualTo(study.run("cron", "example").succeeded());
        assertThat(Workbench.runIn(folder, Map.of("ICTMON_WORKSPACE", "study"), "", "cron", "example")
                        .exit())
                .isZero();
    }

    @Test
    void the_command_that_comes_next_can_be_copied_from_a_folder_with_spaces() {
        assertThat(bench.run("init", "моє дослідження").err())
                .contains(" -w \"" + folder + "/моє дослідження\" check example");
    }

    @Test
    void a_crontab_line_has_five_fields_and_whole_paths() {
        bench.run("init", "100% study").succeeded();
        Workbench study = new Workbench(folder.resolve("100% study"));
        String out = study.run("cron", "example", "--day", "friday", "--time", "02:05")
                .succeeded();
        String line =
                out.lines().filter(each -> !each.startsWith("#")).findFirst().orElseThrow();
        assertThat(line).startsWith("5 2 * * 5 timeout --signal=INT 750m ");
        assertThat(line)
                .contains(folder + "/100\\% study")
                .contains(" crawl example --quiet >> ")
                .endsWith("2>&1");
        assertThat(line.replace("\\%", "")).doesNotContain("%");
        assertThat(out)
                .contains(
                        "/etc/systemd/system/ictmon-example.service",
                        "/etc/systemd/system/ictmon-example.timer",
                        "OnCalendar=Fri *-*-* 02:05:00",
                        "SuccessExitStatus=11",
                        "WantedBy=timers.target");
        assertThat(out.lines().filter(each -> each.startsWith("ExecStart=")))
                .singleElement()
                .asString()
                .contains(folder + "/100%% study");
        assertThat(study.run("cron", "example", "--time", "25:00").exit()).isEqualTo(2);
        assertThat(study.run("cron", "other").err()).contains("no campaign 'other'");
    }
}
