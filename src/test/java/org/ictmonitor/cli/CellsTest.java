package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number of each table, grouped by each dimension, is the number of mentions that {@code explain} shows for it. */
class CellsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> GROUPS = List.of(
            "", "portal", "district", "type", "category", "lang", "month", "round", "portal,lang", "category,month");
    private static final List<String> FILTERS =
            List.of("", "--zone main", "--zone template", "--lang uk", "--purpose communicate", "--portal centre");

    private static final Pattern OTHERS = Pattern.compile("(diia|helsi|kyiv-id|asc|kyiv-digital|document)(\\..*)?");
    private static final Map<String, List<JsonNode>> EXPLAINED = new HashMap<>();

    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));

    @BeforeAll
    static void crawl() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder, portals);
            bench.run("crawl", SmallStudy.NAME).succeeded();
        }
    }

    static Stream<String> tables() {
        return Stream.of("tools", "matrix", "purposes", "services", "documents")
                .flatMap(table -> FILTERS.stream().map(filter -> (table + " " + filter).strip()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void explain_shows_as_many_mentions_as_a_cell_counts(String table) {
        for (String group : GROUPS) {
            String by = group.isEmpty() ? "" : " --by " + group;
            for (JsonNode row : rows("table " + table + by)) {
                check(table, group, row);
            }
        }
    }

    private static void check(String table, String group, JsonNode row) {
        List<String> call = new ArrayList<>(List.of("explain"));
        List<String> question = List.of(table.split(" "));
        call.addAll(question.subList(1, question.size()));
        Stream.of(group.split(",")).filter(name -> !name.isEmpty()).forEach(name -> add(call, name, row));
        if (table.startsWith("purposes")) {
            call.addAll(List.of("--aim", row.get("purpose").asText()));
        }
        List<JsonNode> mentions = EXPLAINED.computeIfAbsent(String.join(" ", call), key -> rows(call)).stream()
                .filter(mention -> belongs(mention, row))
                .toList();
        matches(call.toString(), mentions, row);
    }

    private static void matches(String call, List<JsonNode> mentions, JsonNode row) {
        assertThat(mentions).as("%s: %s", call, row).hasSize(row.get("mentions").intValue());
        assertThat(row.get("pages").longValue())
                .isBetween(
                        different(mentions, "url"),
                        mentions.stream()
                                .mapToLong(mention -> mention.get("pages").longValue())
                                .sum());
        if (mentions.stream().allMatch(mention -> mention.get("zone").asText().equals("main"))) {
            assertThat(row.get("pages").longValue()).isEqualTo(different(mentions, "url"));
        }
        assertThat(different(mentions, "portal")).isEqualTo(row.get("portals").longValue());
    }

    private static long different(List<JsonNode> mentions, String column) {
        return mentions.stream().map(mention -> mention.get(column)).distinct().count();
    }

    /** A row of a code counts the codes below it too; a row without a code, as in purposes, counts tools. */
    private static boolean belongs(JsonNode mention, JsonNode row) {
        String code = mention.get("code").asText();
        boolean counted = row.has("code")
                ? (code + ".").startsWith(row.get("code").asText() + ".")
                : !OTHERS.matcher(code).matches();
        boolean direction = !row.has("code") || same("purpose", mention, row);
        return counted && same("aspect", mention, row) && direction;
    }

    private static boolean same(String column, JsonNode mention, JsonNode row) {
        return !row.has(column) || row.get(column).equals(mention.get(column));
    }

    @Test
    void a_cell_is_opened_by_its_code_and_purpose() {
        List<JsonNode> cells = rows("table matrix").stream()
                .filter(row -> row.get("mentions").intValue() > 0)
                .toList();
        assertThat(cells).hasSize(12);
        for (JsonNode cell : cells) {
            List<String> call = new ArrayList<>(List.of("explain"));
            add(call, "code", cell);
            add(call, "purpose", cell);
            matches(call.toString(), rows(call), cell);
        }
    }

    private static void add(List<String> call, String column, JsonNode row) {
        if (row.has(column)) {
            call.add("--" + column);
            call.add(row.get(column).asText());
        }
    }

    private static List<JsonNode> rows(String call) {
        return rows(List.of(call.split(" ")));
    }

    private static List<JsonNode> rows(List<String> call) {
        List<String> all = new ArrayList<>(call);
        all.addAll(List.of("--format", "json"));
        List<JsonNode> rows = new ArrayList<>();
        parse(bench.run(all.toArray(String[]::new)).succeeded()).forEach(rows::add);
        return rows;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
