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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;

/**
 * How much of an article's text the main text holds, and how little else. Reads a folder with {@code ground-truth.json}
 * (a map from an id to an object with {@code articleBody}) and {@code html/ID.html.gz}. The score: shingles of four
 * words, precision and recall a page, averaged, F1 of the averages. Pages are split in two halves by the parity of
 * their id's last hexadecimal digit: the rules were tuned on the even half, the odd one judges them.
 */
final class ExtractionBench {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    private record Score(String id, double precision, double recall) {
        boolean tuned() {
            return Character.digit(id.charAt(id.length() - 1), 16) % 2 == 0;
        }

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
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
            scores.add(score(page.getKey(), page.getValue().path("articleBody").asText(), text));
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

    private static Score score(String id, String expected, String found) {
        Map<String, Integer> wanted = shingles(expected);
        Map<String, Integer> got = shingles(found);
        double shared = 0;
        for (Map.Entry<String, Integer> shingle : got.entrySet()) {
            shared += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        return new Score(id, ratio(shared, total(got)), ratio(shared, total(wanted)));
    }

    private static double ratio(double part, int whole) {
        return whole == 0 ? part == 0 ? 1 : 0 : part / whole;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + SHINGLE <= words.size() || (i == 0 && !words.isEmpty()); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return counts;
    }

    private static void print(List<Score> scores, PrintStream out) {
        scores.stream()
                .filter(Score::tuned)
                .sorted((one, other) -> Double.compare(one.f1(), other.f1()))
                .limit(30)
                .forEach(score -> out.println(line(score.id().substring(0, 12), score.precision(), score.recall())));
        summary("even half, tuned on", scores.stream().filter(Score::tuned).toList(), out);
        summary(
                "odd half, judged",
                scores.stream().filter(score -> !score.tuned()).toList(),
                out);
        summary("all", scores, out);
    }

    private static void summary(String name, List<Score> scores, PrintStream out) {
        double precision =
                scores.stream().mapToDouble(Score::precision).average().orElse(0);
        double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
        out.println(line(name + " (" + scores.size() + ")", precision, recall));
    }

    private static String line(String name, double precision, double recall) {
        double f1 = new Score("", precision, recall).f1();
        return String.format(Locale.ROOT, "%-28s precision %.4f recall %.4f F1 %.4f", name, precision, recall, f1);
    }
}
