package org.ictmonitor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ictmonitor.extract.PageExtractor;
import org.jsoup.parser.Parser;

/**
 * CPU time of reading a page, after warm-up, over the HTML files of a folder: {@code ExtractSpeed FOLDER [ROUNDS]}. One
 * line a round, with the parser alone beside it as the floor, and the median of the rounds.
 */
final class ExtractSpeed {
    private static final Instant SEEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final int WARM = 20;

    private ExtractSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = pages(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        PageExtractor extractor = new PageExtractor(1 << 26);
        URI uri = URI.create("http://127.0.0.1:8080/page");
        Runnable whole = () -> pages.forEach(page -> extractor.extract(uri, page, "text/html; charset=utf-8", SEEN));
        Runnable parser = () -> pages.forEach(page -> Parser.htmlParser()
                .parseInput(new String(page, java.nio.charset.StandardCharsets.UTF_8), uri.toString()));
        System.out.printf(
                Locale.ROOT,
                "%d pages of %.1f KB%n",
                pages.size(),
                pages.stream().mapToInt(page -> page.length).average().orElse(0) / 1000);
        print("parser alone", parser, rounds, pages.size());
        print("whole extraction", whole, rounds, pages.size());
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return pages;
    }

    private static void print(String name, Runnable work, int rounds, int pages) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        double[] spent = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = cpu();
            work.run();
            spent[i] = (cpu() - start) / 1e6 / pages;
        }
        java.util.Arrays.sort(spent);
        System.out.printf(
                Locale.ROOT,
                "%-18s CPU ms a page: median %.3f, best %.3f, worst %.3f of %d rounds%n",
                name,
                spent[rounds / 2],
                spent[0],
                spent[rounds - 1],
                rounds);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
