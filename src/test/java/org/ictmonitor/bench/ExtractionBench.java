package org.ictmonitor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;
import org.ictmonitor.extract.TextScore;

/**
 * How much of an article's text the main text holds, and how little else. Reads a folder with {@code ground-truth.json}
 * (a map from an id to an object with {@code articleBody}) and {@code html/ID.html.gz}. The score: shingles of four
 * words, precision and recall a page, averaged, F1 of the averages. Pages are split in two halves by the parity of
 * their id's last hexadecimal digit: the rules were tuned on the even half, the odd one judges them.
 */
final class ExtractionBench {
    private record Score(String id, TextScore text) {
        boolean tuned() {
            return Character.digit(id.charAt(id.length() - 1), 16) % 2 == 0;
        }
    }

    private ExtractionBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
        List<Score> scores = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            URI uri = URI.create(page.getValue().path("url").asText().replaceAll("[?#].*", ""));
            String text = mainText(uri, folder.resolve("html").resolve(page.getKey() + ".html.gz"));
            scores.add(new Score(
                    page.getKey(),
                    TextScore.of(page.getValue().path("articleBody").asText(), text)));
            if (arguments.length > 1) {
                Files.writeString(Path.of(arguments[1]).resolve(page.getKey() + ".txt"), text);
            }
        }
        print(scores, System.out);
    }

    private static String mainText(URI uri, Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        Extraction extraction =
                new PageExtractor(1 << 26).extract(uri, body, "text/html", Instant.parse("2026-11-23T00:00:00Z"));
        return extraction instanceof Extraction.Extracted extracted
                ? extracted.page().mainText()
                : "";
    }

    private static void print(List<Score> scores, PrintStream out) {
        scores.stream()
                .filter(Score::tuned)
                .sorted((one, other) ->
                        Double.compare(one.text().f1(), other.text().f1()))
                .limit(30)
                .forEach(score -> out.println(line(score.id().substring(0, 12), score.text())));
        summary("even half, tuned on", scores.stream().filter(Score::tuned).toList(), out);
        summary(
                "odd half, judged",
                scores.stream().filter(score -> !score.tuned()).toList(),
                out);
        summary("all", scores, out);
    }

    private static void summary(String name, List<Score> scores, PrintStream out) {
        TextScore average = TextScore.average(scores.stream().map(Score::text).toList());
        out.println(line(name + " (" + scores.size() + ")", average));
    }

    private static String line(String name, TextScore score) {
        return String.format(
                Locale.ROOT,
                "%-28s precision %.4f recall %.4f F1 %.4f",
                name,
                score.precision(),
                score.recall(),
                score.f1());
    }
}
