package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages that can be called alone, with their formats as the contract has them. */
class StagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /

            User-agent: ictmon
            Disallow: /private/
            Allow: /private/open
            """;

    @TempDir
    Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode annotated(String line) {
        return json(bench.runWith(line, "annotate").succeeded());
    }

    @Test
    void offsets_count_code_points() {
        JsonNode answer =
                annotated("{\"id\": \"a\", \"text\": \"😀😀 Пишіть у Viber 🙂 або в Telegram.\", \"lang\": \"uk\"}");
        assertThat(names(answer)).containsExactly("id", "lang", "mentions");
        assertThat(answer.get("id").asText()).isEqualTo("a");
        assertThat(answer.get("lang").asText()).isEqualTo("uk");
        assertThat(answer.get("mentions")).hasSize(2);
        JsonNode viber = answer.get("mentions").get(0);
        assertThat(names(viber)).containsExactly("start", "end", "code", "surface", "evidence", "purpose", "score");
        assertThat(viber.get("start").intValue()).isEqualTo(12);
        assertThat(viber.get("end").intValue()).isEqualTo(17);
        assertThat(viber.get("code").asText()).isEqualTo("viber");
        assertThat(viber.get("surface").asText()).isEqualTo("Viber");
        assertThat(viber.get("evidence").asText()).isEqualTo("text");
        assertThat(viber.get("purpose").asText()).isEqualTo("communicate");
        assertThat(answer.get("mentions").get(1).get("start").intValue()).isEqualTo(26);
    }

    @Test
    void a_line_that_cannot_be_read_is_answered_and_the_rest_goes_on() {
        Workbench.Result result = bench.runWith("""
                {"id": "1", "text": "Пишіть у Viber."}
                not json
                {"id": "3"}

                [1, 2]
                {"id": "5", "text": "Пишіть у Viber."}
                """, "annotate");
        List<JsonNode> lines = result.succeeded().lines().map(StagesTest::json).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("mentions")).hasSize(1);
        assertThat(names(lines.get(1))).containsExactly("id", "error");
        assertThat(lines.get(2).get("id").asText()).isEqualTo("3");
        assertThat(lines.get(2).get("error").asText()).contains("text");
        assertThat(lines.get(3).has("error")).isTrue();
        assertThat(lines.get(4).get("id").asText()).isEqualTo("5");
        assertThat(lines.get(4).get("mentions")).hasSize(1);
    }

    @Test
    void a_page_in_place_of_a_text_gives_the_addresses_of_links() {
        JsonNode answer = annotated(
                "{\"id\": \"h\", \"html\": \"<main><p>Ми 🙂 пишемо щодня: <a href='https://t.me/centr'>новини</a></p></main>\"}");
        String text = answer.get("text").asText();
        JsonNode mention = answer.get("mentions").get(0);
        assertThat(mention.get("code").asText()).isEqualTo("telegram");
        assertThat(mention.get("href").asText()).isEqualTo("https://t.me/centr");
        assertThat(mention.get("evidence").asText()).isEqualTo("link");
        assertThat(text).contains("пишемо щодня");
        assertThat(mention.get("start").intValue()).isBetween(0, text.codePointCount(0, text.length()));
    }

    @Test
    void another_codebook_tags_other_names() {
        bench.write("own.yaml", """
                name: Own
                codes:
                  skype:
                    kind: tool
                    labels: {en: Skype}
                    names: [кобзофон]
                """);
        String line = "{\"id\": \"1\", \"text\": \"Дзвоніть на кобзофон або у Viber.\", \"lang\": \"uk\"}";
        JsonNode answer =
                json(bench.runWith(line, "annotate", "--codebook", "own.yaml").succeeded());
        assertThat(answer.get("mentions")).hasSize(1);
        assertThat(answer.get("mentions").get(0).get("code").asText()).isEqualTo("skype");
        Workbench.Result missing = bench.runWith(line, "annotate", "--codebook", "other.yaml");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("other.yaml");
    }

    @Test
    void a_page_is_extracted_with_the_keys_of_the_contract() {
        bench.write("page.html", PortalServer.resource("portals/centre.example/contacts.html"));
        JsonNode page = json(bench.run("extract", "page.html", "--url", "http://centre.example/contacts.html")
                .succeeded());
        assertThat(names(page))
                .containsExactly(
                        "url", "title", "lang", "published", "published_source", "modified", "text", "blocks", "links");
        assertThat(page.get("url").asText()).isEqualTo("http://centre.example/contacts.html");
        assertThat(page.get("title").asText()).isEqualTo("Контакти");
        assertThat(page.get("lang").asText()).isEqualTo("uk");
        assertThat(page.get("published").isNull()).isTrue();
        assertThat(page.get("text").asText())
                .contains("Пишіть нам у Viber, якщо маєте запитання.\nВідповімо на ваші запитання, напишіть нам.");
        page.get("blocks").forEach(block -> assertThat(names(block)).containsExactly("zone", "text"));
        page.get("links").forEach(link -> assertThat(names(link)).containsExactly("href", "text", "zone"));
        assertThat(page.get("links"))
                .anyMatch(link -> link.get("href").asText().startsWith("viber://chat")
                        && link.get("text").asText().equals("напишіть нам")
                        && link.get("zone").asText().equals("main"));
    }

    @Test
    void a_page_on_standard_input_is_extracted_and_no_page_is_refused() {
        assertThat(json(bench.runWith("<title>Так</title><p>Текст", "extract", "-")
                                .succeeded())
                        .get("title")
                        .asText())
                .isEqualTo("Так");
        bench.write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        Workbench.Result picture = bench.run("extract", "picture.png");
        assertThat(picture.exit()).isEqualTo(2);
        assertThat(picture.out()).isEmpty();
        assertThat(picture.err()).contains("picture.png");
        assertThat(bench.run("extract", "missing.html").err())
                .contains("missing.html: cannot be read: there is no such file");
        assertThat(bench.run("extract", "missing.html", "--url", "http://a b/").exit())
                .isEqualTo(2);
    }

    @Test
    void robots_gives_a_line_a_url() {
        bench.write("robots.txt", ROBOTS);
        Workbench.Result result = bench.run(
                "robots",
                "robots.txt",
                "--agent",
                "ictmon",
                "https://a.example/",
                "https://a.example/private/x",
                "https://a.example/private/open/y");
        assertThat(result.succeeded()).isEqualToNormalizingNewlines("allowed\ndisallowed\nallowed\n");
        assertThat(bench.runWith(ROBOTS, "robots", "-", "--agent", "other", "https://a.example/")
                        .succeeded())
                .isEqualToNormalizingNewlines("disallowed\n");
        assertThat(bench.run("robots", "missing.txt", "https://a.example/").exit())
                .isEqualTo(2);
    }

    @Test
    void codebooks_are_checked_listed_and_compared() {
        String codebook = Workbench.bundledCodebook();
        bench.write("old.yaml", codebook);
        bench.write("new.yaml", codebook.replace("en: Zoom}", "en: Zoom meetings}"));
        assertThat(bench.run("codebook", "lint").exit()).isZero();
        assertThat(bench.run("codebook", "list", "--format", "csv").rows())
                .hasSize(45)
                .anyMatch(row -> row.startsWith("viber.community,Open community in Viber,"));
        assertThat(bench.run("codebook", "diff", "old.yaml", "new.yaml").succeeded())
                .isEqualToNormalizingNewlines("zoom: label, category or kind changed\n");
        assertThat(bench.run("codebook", "diff", "old.yaml", "old.yaml").succeeded())
                .isEmpty();
        bench.write("bad.yaml", "name: Bad\ncodes:\n  viber: {kind: tool, label: {en: Viber}}\n");
        Workbench.Result bad = bench.run("codebook", "lint", "bad.yaml");
        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.yaml:3", "label", "labels");
    }
}
