package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a round to a sheet, from filled-in sheets to agreement and validation. */
class CodersTest {
    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));

    @BeforeAll
    static void crawl() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder, portals);
            bench.run("crawl", SmallStudy.NAME, "-q").succeeded();
        }
    }

    private static void draw(String name, String... more) {
        List<String> call = new ArrayList<>(List.of("sample", "--size", "40", "-o", name));
        call.addAll(List.of(more));
        bench.run(call.toArray(String[]::new)).succeeded();
    }

    /** The sheet as a coder returns it who always finds what the tool found, but for the units that are named. */
    private static void fill(String name, int coder, Map<String, String> otherwise) throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (JsonNode unit : key(name)) {
            List<String> found = new ArrayList<>();
            unit.path("codes").forEach(code -> found.add(code.asText()));
            codes.put(unit.path("id").asText(), found.isEmpty() ? "none" : String.join(";", found));
        }
        codes.putAll(otherwise);
        StringBuilder filled = new StringBuilder("id;codes;purpose\r\n");
        codes.forEach((id, cell) -> filled.append(id).append(";\"").append(cell).append("\";inform\r\n"));
        bench.write(name + "-coded-" + coder + ".csv", "\uFEFF" + filled);
    }

    private static List<JsonNode> key(String name) throws IOException {
        List<JsonNode> units = new ArrayList<>();
        for (String line : bench.read(name + ".key.jsonl").lines().skip(1).toList()) {
            units.add(new JsonMapper().readTree(line));
        }
        return units;
    }

    @Test
    void a_sheet_shows_sentences_and_nothing_of_what_the_tool_found() throws IOException {
        draw("blind", "--bom");
        String sheet = bench.read("blind-1.csv");
        assertThat(sheet)
                .startsWith("\uFEFFid,before,sentence,after,codes,purpose,comment\r\n")
                .contains("u00001,");
        assertThat(sheet.lines().skip(1)).allMatch(line -> line.endsWith(",,,")).isNotEmpty();
        assertThat(sheet).doesNotContain("viber.community", "http://centre.example/hostile.html");
        assertThat(bench.read("blind-2.csv").lines().sorted())
                .containsExactlyElementsOf(sheet.lines().sorted().toList());
        assertThat(bench.read("blind-2.csv")).isNotEqualTo(sheet);
        assertThat(key("blind")).anyMatch(unit -> unit.path("codes").toString().contains("viber"));
        assertThat(key("blind")).anyMatch(unit -> unit.path("codes").isEmpty());
    }

    @Test
    void the_weights_sum_to_the_sentences_of_the_round() throws IOException {
        draw("weights", "--by", "code,lang");
        double sum = key("weights").stream()
                .mapToDouble(unit -> unit.path("weight").asDouble())
                .sum();
        JsonNode head = new JsonMapper()
                .readTree(bench.read("weights.key.jsonl").lines().findFirst().orElseThrow());
        assertThat(sum).isCloseTo(head.path("sentences").asDouble(), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void the_same_seed_draws_the_same_and_another_seed_another_sample() {
        draw("one", "--seed", "5");
        draw("two", "--seed", "5");
        draw("three", "--seed", "6");
        assertThat(bench.read("one-1.csv")).isEqualTo(bench.read("two-1.csv"));
        assertThat(bench.read("one.key.jsonl")).isEqualTo(bench.read("two.key.jsonl"));
        assertThat(bench.read("one-1.csv")).isNotEqualTo(bench.read("three-1.csv"));
    }

    @Test
    void sheets_that_are_there_already_are_never_written_over() {
        draw("once");
        bench.write("once-2.csv", "filled in");
        Workbench.Result again = bench.run("sample", "--size", "40", "-o", "once");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("once-1.csv: is there already").contains("-o");
        assertThat(bench.read("once-2.csv")).isEqualTo("filled in");
    }

    @Test
    void a_title_that_a_spreadsheet_would_run_is_made_harmless() {
        bench.run("sample", "--size", "500", "-o", "all").succeeded();
        assertThat(bench.read("all-1.csv")).doesNotContainPattern("(?m)[,\"]=Формула");
    }

    @Test
    void coders_who_agree_with_the_tool_validate_it() throws IOException {
        draw("perfect");
        fill("perfect", 1, Map.of());
        fill("perfect", 2, Map.of());
        List<String> agreement = bench.run("agree", "perfect-coded-1.csv", "perfect-coded-2.csv", "--format", "csv")
                .rows();
        assertThat(agreement).anyMatch(row -> row.matches("codes,all,\\d+,1,1,1,1,reliable"));
        assertThat(agreement).anyMatch(row -> row.matches("purpose,all,\\d+,,,,1,undefined: nothing varies"));
        Workbench.Result valid = bench.run(
                "validate",
                "perfect-coded-1.csv",
                "perfect-coded-2.csv",
                "--key",
                "perfect.key.jsonl",
                "--min-precision",
                "1",
                "--min-recall",
                "1",
                "--format",
                "csv");
        assertThat(valid.succeeded().lines()).anyMatch(row -> row.matches("viber,\\d+,(\\d+),\\1,\\1,1,.*,1,1,.*"));
        assertThat(valid.err()).contains("Alpha of the gold on whole sets of codes: 1.000");
    }

    @Test
    void below_its_threshold_a_validation_ends_with_4() throws IOException {
        draw("wrong");
        JsonNode mentioned = key("wrong").stream()
                .filter(unit -> !unit.path("codes").isEmpty())
                .findFirst()
                .orElseThrow();
        fill("wrong", 1, Map.of(mentioned.path("id").asText(), "skype"));
        String[] call = {
            "validate", "wrong-coded-1.csv", "--key", "wrong.key.jsonl", "--min-recall", "0.99", "--code", "skype"
        };
        Workbench.Result result = bench.run(call);
        assertThat(result.exit()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).contains("recall of skype is 0.000, which is below 0.990", "One coder");
    }

    @Test
    void coders_who_do_not_agree_are_refused_unless_forced() throws IOException {
        draw("odd");
        Map<String, String> nothing = new HashMap<>();
        key("odd")
                .forEach(unit ->
                        nothing.put(unit.path("id").asText(), unit.path("codes").isEmpty() ? "zoom" : "none"));
        fill("odd", 1, Map.of());
        fill("odd", 2, nothing);
        String[] call = {"validate", "odd-coded-1.csv", "odd-coded-2.csv", "--key", "odd.key.jsonl"};
        assertThat(bench.run(call).exit()).isEqualTo(2);
        assertThat(bench.run(call).err()).contains("a gold below .667 judges nothing", "--force");
        assertThat(bench.run("validate", "odd-coded-1.csv", "odd-coded-2.csv", "--key", "odd.key.jsonl", "--force")
                        .exit())
                .isZero();
    }

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, example C: nominal alpha 0.743. */
    @Test
    void the_published_example_of_four_coders_gives_its_alpha() {
        List<String> coders = List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        List<String> call = new ArrayList<>(List.of("agree", "--column", "value", "--format", "csv"));
        for (int coder = 0; coder < 4; coder++) {
            StringBuilder sheet = new StringBuilder("id,value\n");
            for (int unit = 0; unit < 12; unit++) {
                sheet.append(unit)
                        .append(',')
                        .append(coders.get(coder).substring(unit, unit + 1).replace(".", ""))
                        .append('\n');
            }
            bench.write("coder" + coder + ".csv", sheet.toString());
            call.add("coder" + coder + ".csv");
        }
        assertThat(bench.run(call.toArray(String[]::new)).rows())
                .singleElement()
                .asString()
                .startsWith("column,value,11,0.743");
    }

    @Test
    void sheets_that_cannot_be_used_say_why() {
        draw("plain");
        assertThat(bench.run("agree", "plain-1.csv", "plain-2.csv").err()).contains("nothing is filled in");
        bench.write("typo.csv", "id,codes\nu00001,vibr\nu00002,none\n");
        bench.write("fine.csv", "id,codes\nu00001,viber\nu00002,none\n");
        Workbench.Result typo = bench.run("agree", "typo.csv", "fine.csv");
        assertThat(typo.succeeded()).contains("undefined: nothing varies");
        assertThat(typo.err()).contains("typo.csv, u00001: the codebook has no code 'vibr'");
        bench.write("other.csv", "id,codes\nx9,viber\n");
        assertThat(bench.run("validate", "other.csv", "--key", "plain.key.jsonl")
                        .err())
                .contains("1 ids of the sheets");
        assertThat(bench.run("validate", "fine.csv", "--key", "fine.csv").err()).contains("is no key of a sample");
        assertThat(bench.run("agree", "fine.csv", "seeds/small.csv").err()).contains("no column 'id'");
        assertThat(bench.run("sample", "--size", "2").err()).contains("strata");
        assertThat(bench.run("sample", "--by", "month").err()).contains("code, portal, lang, zone");
    }

    /** The figures are those of the study's own tables, counted by hand. */
    @Test
    void a_paragraph_on_methods_says_what_was_done() throws IOException {
        String english = bench.run("report", "--methods").succeeded();
        assertThat(english)
                .contains("Of 3 portals, 3 gave at least one page", "Of 17 URLs found, 12 were fetched")
                .contains("1 failed (http-status 1) and 4 were left out (other-host 2, robots 1, scheme 1)")
                .contains("in content and 1 in templates", "Agreement of human coders is not known");
        draw("methods");
        fill("methods", 1, Map.of());
        fill("methods", 2, Map.of());
        String ukrainian = bench.run(
                        "report", "--methods", "--language", "uk", "--coded", "methods-coded-1.csv,methods-coded-2.csv")
                .succeeded();
        assertThat(ukrainian).contains("Із порталів вибірки (3)", "альфа Кріппендорфа = 1.000");
        assertThat(bench.run("report", "--methods", "--language", "de").exit()).isEqualTo(2);
    }
}
