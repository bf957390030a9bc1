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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));

    private final Map<String, List<JsonNode>> explained = new HashMap<>();

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

    private void check(String table, String group, JsonNode row) {
        List<String> call = new ArrayList<>();
        call.add("explain");
        List<String> question = List.of(table.split(" "));
        call.addAll(question.subList(1, question.size()));
        Stream.of(group.split(",")).filter(name -> !name.isEmpty()).forEach(name -> add(call, name, row));
        add(call, "code", row);
        if (!question.contains("--purpose")) {
            add(call, "purpose", row);
        }
        List<JsonNode> mentions = explained.computeIfAbsent(String.join(" ", call), key -> rows(call)).stream()
                .filter(mention -> row.has("code") || !isServiceOrDocument(mention))
                .filter(mention -> same("aspect", mention, row) && same("purpose", mention, row))
                .toList();
        assertThat(mentions).as("%s: %s", call, row).hasSize(row.get("mentions").intValue());
        assertThat(mentions.stream().map(mention -> mention.get("url")).distinct())
                .hasSize(row.get("pages").intValue());
        assertThat(mentions.stream().map(mention -> mention.get("portal")).distinct())
                .hasSize(row.get("portals").intValue());
    }

    private static boolean same(String column, JsonNode mention, JsonNode row) {
        return !row.has(column) || row.get(column).equals(mention.get(column));
    }

    private static boolean isServiceOrDocument(JsonNode mention) {
        return mention.get("code").asText().matches("(diia|helsi|kyiv-id|asc|kyiv-digital|document)(\\..*)?");
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
