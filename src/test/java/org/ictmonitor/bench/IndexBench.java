package org.ictmonitor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Dimension;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.ictmonitor.Token;
import org.ictmonitor.Zone;
import org.ictmonitor.index.KwicOptions;
import org.ictmonitor.index.KwicOrder;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.index.Words;

/**
 * Measures the index on a made-up corpus: 5,000 pages with about 223,000 sentences and 174,000 mentions.
 *
 * <p>{@code build FOLDER [PAGES]} writes it, of so many pages if these are given (29,000 have a million mentions), {@code load FOLDER} says what the index costs a page of 38 KB, in CPU time by stage,
 * {@code ask FOLDER} times questions, {@code cold FOLDER QUERY} asks one question in a
 * fresh process and says how long that took since the process began.
 */
public final class IndexBench {
    private static final MentionFilter ALL = MentionFilter.all(1);
    /** How often each question is asked before it is timed, and then timed. */
    private static final int RUNS = 60;

    private static final int PAGES = 5_000;
    private static final int PORTALS = 20;
    private static final int VOCABULARY = 30_000;
    private static final List<String> CODES = List.of(
            "website",
            "email",
            "viber",
            "viber.chat",
            "viber.community",
            "telegram",
            "telegram.channel",
            "youtube",
            "facebook",
            "facebook.page",
            "facebook.group",
            "instagram",
            "zoom",
            "skype",
            "sms",
            "google-forms",
            "qr-code",
            "diia",
            "asc",
            "chatbot");
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final Words WORDS = IndexBench::tokens;

    private IndexBench() {}

    /** Runs one of the four. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "build" -> build(folder, arguments.length > 2 ? Integer.parseInt(arguments[2]) : PAGES);
            case "load" -> load(folder);
            case "ask" -> ask(folder);
            case "cold" -> cold(folder, arguments[2]);
            default -> throw new IllegalArgumentException("expected build, load, ask or cold");
        }
    }

    private static void build(Path folder, int pages) throws IOException {
        Random random = new Random(1);
        long sentences = 0;
        long mentions = 0;
        long spent = 0;
        Map<Long, TemplateBlock> templates = new HashMap<>();
        try (PageIndexer indexer = PageIndexer.open(folder, WORDS)) {
            for (int page = 0; page < pages; page++) {
                Reading reading = reading(random);
                Map<Integer, Long> keys = keys(page, reading, templates);
                sentences += reading.sentences().size();
                mentions += reading.mentions().size();
                long began = System.nanoTime();
                indexer.add(version(page), reading, keys);
                spent += System.nanoTime() - began;
            }
            long began = System.nanoTime();
            indexer.templates(1, new Templates(templates));
            indexer.commit(pages);
            spent += System.nanoTime() - began;
        }
        say(String.format(Locale.ROOT, "built %d pages, %d sentences, %d mentions", pages, sentences, mentions));
        say(String.format(
                Locale.ROOT,
                "build: %.0f pages/s; %.1f KB a page",
                pages / (spent / 1e9),
                bytes(folder) / 1024.0 / pages));
        long began = System.nanoTime();
        try (PageIndexer indexer = PageIndexer.open(folder, WORDS)) {
            for (int page = 0; page < pages; page++) {
                indexer.extend(version(page));
            }
            indexer.commit(pages);
        }
        say(String.format(Locale.ROOT, "extend all pages and commit: %.0f ms", (System.nanoTime() - began) / 1e6));
    }

    /** What stands in a template is one of forty blocks of its portal; what stands in content is known again nowhere. */
    private static Map<Integer, Long> keys(int page, Reading reading, Map<Long, TemplateBlock> templates) {
        PageVersion version = version(page);
        Map<Integer, Long> keys = new HashMap<>();
        for (Mention mention : reading.mentions()) {
            long key = reading.zone(mention).isTemplate()
                    ? version.portal().hashCode() * 40L + mention.sentence() % 40
                    : Long.MAX_VALUE - page * 1_000L - mention.sentence();
            if (reading.zone(mention).isTemplate()) {
                templates.merge(
                        key,
                        new TemplateBlock(key, version.id(), 1, false),
                        (known, next) -> new TemplateBlock(key, known.version(), known.pages() + 1, false));
            }
            keys.put(mention.sentence(), key);
        }
        return keys;
    }

    /** Pages of 200 sentences and about 4,500 words, half of which are their own lemma, made before the clock runs. */
    private static void load(Path folder) throws IOException {
        Random random = new Random(2);
        List<Reading> readings = new ArrayList<>();
        for (int made = 0; made < 50; made++) {
            readings.add(reading(random, 200, 15));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (PageIndexer indexer = PageIndexer.open(folder, WORDS)) {
            long all = 0;
            for (int part = 0; part < 4; part++) {
                long began = threads.getCurrentThreadCpuTime();
                for (int page = part * 1_000; page < (part + 1) * 1_000; page++) {
                    indexer.add(version(page), readings.get(page % readings.size()));
                }
                long spent = threads.getCurrentThreadCpuTime() - began;
                all += spent;
                say(String.format(Locale.ROOT, "add, pages from %d: %.2f ms CPU a page", part * 1_000, spent / 1e9));
            }
            long began = threads.getCurrentThreadCpuTime();
            indexer.commit(4_000);
            all += threads.getCurrentThreadCpuTime() - began;
            say(String.format(Locale.ROOT, "with the commit: %.2f ms CPU a page", all / 4e9));
        }
        Duration process = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        say(String.format(
                Locale.ROOT,
                "process: %.2f ms CPU a page; %.1f KB a page",
                process.toMillis() / 4e3,
                bytes(folder) / 1024.0 / 4_000));
    }

    /** All questions a first time, while the compiler is at work, and then each timed. */
    private static void ask(Path folder) {
        try (PageSearch search = PageSearch.open(folder, WORDS)) {
            Map<String, Question> concordances = concordances(search);
            Map<String, Question> questions = new LinkedHashMap<>(tables(search));
            questions.putAll(concordances);
            for (Question question : questions.values()) {
                for (int run = 0; run < RUNS; run++) {
                    question.answer();
                }
            }
            tables(search).forEach(IndexBench::time);
            List<Timed> timed = new ArrayList<>();
            concordances.forEach((name, question) -> timed.add(time(name, question)));
            Timed.together(timed).say("all concordances", timed.size());
        }
    }

    private static Map<String, Question> tables(PageSearch search) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<List<Dimension>> tables = List.of(
                List.of(Dimension.CODE, Dimension.PURPOSE),
                List.of(Dimension.PORTAL, Dimension.CODE, Dimension.PURPOSE),
                List.of(Dimension.PORTAL, Dimension.MONTH, Dimension.CODE, Dimension.PURPOSE));
        for (List<Dimension> table : tables) {
            questions.put("table " + table, () -> search.count(ALL, table).size());
        }
        questions.put(
                "search #viber w10", () -> search.search("#viber w10", ALL, 20).total());
        return questions;
    }

    private static Map<String, Question> concordances(PageSearch search) {
        Map<String, Question> questions = new LinkedHashMap<>();
        String near = "near(#zoom, w10, 10)";
        for (String query : List.of("#viber", "w2000", "w10", "#zoom w10", near, "\"w10 w12\"", "w200*")) {
            questions.put(
                    "kwic " + query,
                    () -> search.kwic(query, ALL, KwicOptions.first(50, 40)).total());
        }
        for (String query : List.of("#zoom", "#viber", "w10", near, "w200*")) {
            for (KwicOrder order : List.of(KwicOrder.LEFT, KwicOrder.RIGHT, KwicOrder.NODE)) {
                KwicOptions sorted = new KwicOptions(50, 40, order, OptionalLong.empty());
                questions.put(
                        "kwic " + query + " sorted " + order,
                        () -> search.kwic(query, ALL, sorted).total());
            }
        }
        KwicOptions sample = new KwicOptions(50, 40, KwicOrder.LEFT, OptionalLong.of(1));
        questions.put(
                "kwic #viber sample", () -> search.kwic("#viber", ALL, sample).total());
        return questions;
    }

    private static void cold(Path folder, String query) {
        long began = System.nanoTime();
        try (PageSearch search = PageSearch.open(folder, WORDS)) {
            long opened = System.nanoTime();
            long total = search.kwic(query, MentionFilter.all(1), KwicOptions.first(50, 40))
                    .total();
            long answered = System.nanoTime();
            long start =
                    ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
            say(String.format(
                    Locale.ROOT,
                    "cold: %d lines, open %.0f ms, first kwic %.0f ms, since the process began %d ms",
                    total,
                    (opened - began) / 1e6,
                    (answered - opened) / 1e6,
                    System.currentTimeMillis() - start));
        }
    }

    /** A question to be timed. */
    private interface Question {
        long answer();
    }

    /** CPU time beside wall time: on a machine that does other work, only the first can be compared. */
    private static Timed time(String name, Question question) {
        Timed timed = new Timed(new ArrayList<>(), new ArrayList<>());
        long answer = question.answer();
        for (int run = 0; run < RUNS; run++) {
            long used = spent();
            long began = System.nanoTime();
            question.answer();
            timed.wall().add((System.nanoTime() - began) / 1e6);
            timed.cpu().add((spent() - used) / 1e6);
        }
        timed.say(name, answer);
        return timed;
    }

    /** Milliseconds of each run, on the clock and of the processor. */
    private record Timed(List<Double> wall, List<Double> cpu) {
        static Timed together(List<Timed> all) {
            return new Timed(
                    all.stream().flatMap(timed -> timed.wall().stream()).toList(),
                    all.stream().flatMap(timed -> timed.cpu().stream()).toList());
        }

        void say(String name, long answer) {
            IndexBench.say(String.format(
                    Locale.ROOT,
                    "%-40s %8d   wall p50 %7.2f p95 %7.2f   cpu p50 %7.2f p95 %7.2f ms",
                    name,
                    answer,
                    share(wall, 50),
                    share(wall, 95),
                    share(cpu, 50),
                    share(cpu, 95)));
        }

        private static double share(List<Double> times, int percent) {
            return times.stream().sorted().toList().get(times.size() * percent / 100);
        }
    }

    /** CPU time of all threads of the program, since one question may be answered by several. */
    private static long spent() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static PageVersion version(int page) {
        String portal = "portal-" + page % PORTALS;
        String url = "https://" + portal + ".example/news/" + page;
        Digest digest = Digest.ofBytes(url.getBytes(StandardCharsets.UTF_8));
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(page % 1500);
        return new PageVersion(
                page + 1,
                url,
                portal,
                1,
                2,
                new CaptureRef("bench.warc.gz", page, digest),
                Instant.EPOCH,
                "Page " + page,
                Optional.of("uk"),
                Optional.of(new PageDate(date, DateSource.META, 1)),
                Optional.empty(),
                digest);
    }

    private static Reading reading(Random random) {
        return reading(random, 30 + random.nextInt(30), 5);
    }

    private static Reading reading(Random random, int count, int shortest) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            String text = text(random, shortest);
            Zone zone = at < 5 ? Zone.NAV : at > count - 5 ? Zone.FOOTER : Zone.MAIN;
            blocks.add(new Block(zone, BlockKind.PARAGRAPH, text, List.of()));
            sentences.add(new Sentence(at, 0, text.length(), text, "uk", tokens(text, "uk")));
            if (random.nextInt(count) < 18) {
                mentions.add(mention(random, at, text, 0));
                mentions.add(mention(random, at, text, text.length() / 2));
            }
        }
        return new Reading(page(blocks), sentences, mentions);
    }

    private static Page page(List<Block> blocks) {
        return new Page(
                URI.create("https://example.org/"),
                "",
                Optional.of("uk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
    }

    /** Words as frequent as a language has them: the nth about 1/n as often as the first. */
    private static String text(Random random, int shortest) {
        StringBuilder text = new StringBuilder();
        int words = shortest + random.nextInt(20);
        for (int word = 0; word < words; word++) {
            text.append(word == 0 ? "w" : " w").append((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
        }
        return text.toString();
    }

    private static Mention mention(Random random, int sentence, String text, int from) {
        int start = text.indexOf('w', from) < 0 ? 0 : text.indexOf('w', from);
        int end = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
        return new Mention(
                new Code(CODES.get(random.nextInt(CODES.size()))),
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                Aspect.NONE,
                sentence,
                start,
                end,
                text.substring(start, end),
                Evidence.TEXT,
                Optional.empty(),
                1);
    }

    private static List<Token> tokens(String text, String language) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String word : text.split(" ", -1)) {
            tokens.add(new Token(
                    start, start + word.length(), word, start % 2 == 0 ? List.of() : List.of("l" + word), false));
            start += word.length() + 1;
        }
        return tokens;
    }
}
