package org.ictmonitor.longrun;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.cli.Main;
import org.ictmonitor.cli.Session;

/**
 * Weekly rounds over portals that live by a script, through the real engine and over HTTP on loopback; then the change log
 * of each pair of rounds against the true history.
 *
 * <p>Arguments: portals, pages a portal, rounds, an empty folder.
 */
final class LongRun {
    private static final Set<String> CHANGES = Set.of("new", "changed", "gone", "moved");
    private static final int EARLY = 3;

    private final List<World> worlds = new ArrayList<>();
    private final LivingSite site;
    private final WatchedStudy study;
    private final Path folder;
    private final Tally pages = new Tally();
    private final Tally facts = new Tally();
    private final List<String> wrong = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private int falselyGone;
    private int round;
    private String early = "";

    /** What was told and what was true. */
    static final class Tally {
        private int right;
        private int told;
        private int given;

        void add(Set<String> truth, Set<String> said) {
            right += (int) said.stream().filter(truth::contains).count();
            told += said.size();
            given += truth.size();
        }

        double precision() {
            return told == 0 ? 1 : (double) right / told;
        }

        double recall() {
            return given == 0 ? 1 : (double) right / given;
        }

        int given() {
            return given;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d true, %d told, %d right: precision %.4f, recall %.4f",
                    given,
                    told,
                    right,
                    precision(),
                    recall());
        }
    }

    LongRun(LivingSite site, int portals, int pagesEach, Path folder) {
        this(site, portals, pagesEach, folder, number -> World.Habit.of(number, portals), "");
    }

    /**
     * With habits by the number of a portal.
     *
     * @param keys of the campaign
     */
    LongRun(
            LivingSite site,
            int portals,
            int pagesEach,
            Path folder,
            IntFunction<Set<World.Habit>> habits,
            String keys) {
        this.site = site;
        this.folder = folder;
        List<String> hosts = IntStream.rangeClosed(1, portals)
                .mapToObj(number -> "p" + number + ".example")
                .toList();
        for (int number = 0; number < portals; number++) {
            World world = new World(hosts.get(number), number, pagesEach, habits.apply(number));
            worlds.add(world);
            site.on(hosts.get(number), world);
        }
        this.study = new WatchedStudy(folder, site, hosts, keys);
    }

    /** Runs so many rounds more, a week from each to the next. */
    LongRun rounds(int more) {
        for (int i = 0; i < more; i++) {
            round(++round);
            study.after(Duration.ofDays(7));
            worlds.forEach(World::advance);
        }
        return this;
    }

    private void round(int number) {
        study.round();
        asked.add(site.takeLog().size());
        List<World.News> news = worlds.stream().map(World::look).toList();
        if (number > 1) {
            compare(number, news);
        }
        if (number == EARLY) {
            early = table();
        }
    }

    private void compare(int number, List<World.News> news) {
        Set<String> truePages = union(news.stream().map(World.News::pages));
        Set<String> trueFacts = union(news.stream().map(World.News::facts));
        Set<String> saidPages = new TreeSet<>();
        Set<String> saidFacts = new TreeSet<>();
        study.changes(number - 1, number).rows().forEach(row -> {
            String url = row.get(1).toString();
            if (url.isEmpty()) {
                fact(row, saidFacts);
            } else if (CHANGES.contains(row.get(2).toString())) {
                saidPages.add(url.replaceAll("^http://", "") + " " + row.get(2));
            }
        });
        pages.add(truePages, saidPages);
        facts.add(trueFacts, saidFacts);
        falselyGone += (int) saidPages.stream()
                .filter(said -> said.endsWith(" gone") && !truePages.contains(said))
                .count();
        differences(number, truePages, saidPages);
        differences(number, trueFacts, saidFacts);
    }

    private static void fact(List<Object> row, Set<String> facts) {
        String change = row.get(2).toString();
        if (row.get(10).equals("code") && !change.equals("moved")) {
            facts.add(row.get(0) + " " + change + " " + row.get(3));
        }
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private void differences(int number, Set<String> truth, Set<String> said) {
        Set<String> missed = new HashSet<>(truth);
        missed.removeAll(said);
        missed.forEach(each -> wrong.add("round " + number + " missed: " + each));
        Set<String> made = new HashSet<>(said);
        made.removeAll(truth);
        made.forEach(each -> wrong.add("round " + number + " made up: " + each));
    }

    /** The table of the third round, as the command prints it. */
    String table() {
        StringWriter out = new StringWriter();
        Session session = new Session(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                folder,
                InstantSource.system());
        Main.run(session, "table", "tools", "--by", "portal", "--round", "" + EARLY, "--format", "csv", "--notes");
        return out.toString();
    }

    String early() {
        return early;
    }

    Tally pages() {
        return pages;
    }

    Tally facts() {
        return facts;
    }

    int falselyGone() {
        return falselyGone;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> problems() {
        return study.problems();
    }

    /** How many requests each round made. */
    List<Integer> asked() {
        return asked;
    }

    /** Bytes of the campaign's folder, or of what is in it. */
    long bytes(String part) {
        try (Stream<Path> files = Files.walk(study.study().folder().path().resolve(part))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(long begun) {
        System.out.printf(
                Locale.ROOT,
                "round %d: %d requests, %d s since the start, %d CPU s, MB: store %d, index %d, archive %d; pages: %s;"
                        + " facts: %s; falsely gone: %d%n",
                round,
                asked.getLast(),
                (System.nanoTime() - begun) / 1_000_000_000L,
                cpu(),
                (bytes("") - bytes("lucene") - bytes("warc")) >> 20,
                bytes("lucene") >> 20,
                bytes("warc") >> 20,
                pages,
                facts,
                falselyGone);
    }

    /** Seconds of the processor that this process had, the portals and the comparison among them. */
    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toSeconds();
    }

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[2]);
        try (LivingSite site = new LivingSite()) {
            LongRun run = new LongRun(site, Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[3]));
            long begun = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                run.rounds(1).line(begun);
            }
            System.out.println("table of round 3 as then: " + run.table().equals(run.early()));
            run.wrong().stream().limit(200).forEach(System.out::println);
            System.out.println("problems: " + run.problems());
        }
    }
}
