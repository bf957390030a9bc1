package org.ictmonitor.longrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.longrun.World.Habit;

/**
 * What a second round over a site costs on which nothing changed, in processor time and on the disk, as a share of the first
 * one's: with honest entity tags, and without any. Processor time is that of the whole process, the site's server included,
 * after a small campaign that warms the machine up, since a cold first round would flatter the second.
 *
 * <p>Arguments: portals, pages a portal, an empty folder.
 */
final class SecondRound {
    private SecondRound() {}

    private record Cost(Duration cpu, long bytes) {
        static Cost now(WatchedStudy study) {
            try (Stream<Path> files = Files.walk(study.study().folder().path())) {
                long bytes = files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
                return new Cost(SecondRound.cpu(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Cost since(Cost before) {
            return new Cost(cpu.minus(before.cpu), bytes - before.bytes);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f CPU s, %.1f MB", cpu.toMillis() / 1e3, bytes / 1e6);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void run(LivingSite site, int portals, int pages, Set<Habit> habits, Path folder) {
        List<String> hosts = IntStream.range(0, portals)
                .mapToObj(number -> "p" + number + ".example")
                .toList();
        for (int number = 0; number < portals; number++) {
            site.on(hosts.get(number), new World(hosts.get(number), number, pages, habits));
        }
        WatchedStudy study = new WatchedStudy(folder, site, hosts, "");
        Cost begin = new Cost(cpu(), 0);
        study.round();
        Cost first = Cost.now(study).since(begin);
        Cost before = Cost.now(study);
        study.after(Duration.ofDays(7)).round();
        Cost second = Cost.now(study).since(before);
        System.out.printf(
                Locale.ROOT,
                "%s: first %s; second %s: %.1f %% of its CPU, %.1f %% of its bytes%n",
                habits,
                first,
                second,
                100.0 * second.cpu().toMillis() / first.cpu().toMillis(),
                100.0 * second.bytes() / first.bytes());
    }

    public static void main(String[] args) {
        int portals = Integer.parseInt(args[0]);
        int pages = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        try (LivingSite site = new LivingSite()) {
            run(site, portals, Math.max(1, pages / 4), EnumSet.of(Habit.TAGS), folder.resolve("warm"));
            run(site, portals, pages, EnumSet.of(Habit.TAGS), folder.resolve("tags"));
            run(site, portals, pages, EnumSet.of(Habit.STILL), folder.resolve("still"));
        }
    }
}
