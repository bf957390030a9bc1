package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} on a gold as a researcher writes one. */
class EvaluateTest {
    private static final String GOLD = """
            {"id": "1", "lang": "uk", "text": "😀 Пишіть нам у Viber", "mentions": [{"start": 15, "end": 20, "code": "viber", "surface": "Viber"}], "purpose": "communicate"}
            {"id": "2", "text": "Дзвоніть нам.", "mentions": []}
            no JSON
            {"id": "3", "text": "Zoom", "mentions": [{"start": 0, "end": 9, "code": "zoom"}]}
            {"id": "4", "text": "Zoom", "mentions": [{"start": 0, "end": 4, "code": "zum"}]}
            {"id": "5", "text": "Наш Zoom", "mentions": [{"start": 0, "end": 4, "code": "zoom", "surface": "Zoom"}]}
            {"id": "6", "text": "Zoom", "mentions": [{"start": 0, "end": 4, "code": "zoom"}], "purpose": "chat"}
            {"id": "7", "text": "Ми у Skype", "mentions": []}
            """;

    @TempDir
    Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void gold() {
        bench = new Workbench(folder);
        bench.write("gold.jsonl", GOLD);
    }

    @Test
    void a_gold_is_scored_and_its_bad_lines_are_named() {
        Workbench.Result result = bench.run("evaluate", "gold.jsonl", "--format", "csv");
        assertThat(result.succeeded().lines())
                .anyMatch(line -> line.startsWith("all,exact,1,2,1,0.5,"))
                .anyMatch(line -> line.startsWith("code,viber,1,1,1,1,"))
                .anyMatch(line -> line.startsWith("code,skype,0,1,0,0,"));
        assertThat(result.err())
                .contains("gold.jsonl:3: not JSON")
                .contains("gold.jsonl:4: \"end\" of a mention is 9")
                .contains("gold.jsonl:5: the codebook has no code 'zum'")
                .contains("gold.jsonl:6: 'Zoom' is not what stands from 0 to 4 ('Наш ')")
                .contains("gold.jsonl:7: \"purpose\" is 'chat'; expected one of inform, communicate")
                .contains("n = 3 passages with 1 mentions", "could not be read: 5");
    }

    @Test
    void each_part_is_a_table_of_its_own() {
        assertThat(bench.run("evaluate", "gold.jsonl", "--part", "errors", "--format", "csv", "-q")
                        .rows())
                .singleElement()
                .asString()
                .isEqualTo("7,spurious,none,skype,Skype,Ми у Skype");
        assertThat(bench.run("evaluate", "gold.jsonl", "--part", "confusion", "--format", "csv")
                        .rows())
                .containsExactly("none,skype,1", "viber,viber,1");
        assertThat(bench.run("evaluate", "gold.jsonl", "--part", "agreement", "--format", "csv")
                        .rows())
                .anyMatch(line -> line.startsWith("purpose,accuracy,") && line.endsWith(",1"));
    }

    @Test
    void a_gold_without_a_passage_is_refused() {
        bench.write("empty.jsonl", "\n\n");
        Workbench.Result result = bench.run("evaluate", "empty.jsonl");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("empty.jsonl: none of its lines is a coded passage");
        assertThat(bench.run("evaluate", "nothing.jsonl").exit()).isEqualTo(2);
    }

    @Test
    void below_the_threshold_it_ends_with_4() {
        assertThat(bench.run("evaluate", "gold.jsonl", "--min-f1", "0.6").exit())
                .isZero();
        Workbench.Result below = bench.run("evaluate", "gold.jsonl", "--min-f1", "0.7");
        assertThat(below.exit()).isEqualTo(4);
        assertThat(below.err()).contains("F1 is 0.667, which is below --min-f1 0.700");
    }
}
