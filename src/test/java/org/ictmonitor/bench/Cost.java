package org.ictmonitor.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** CPU time of this process and time on the clock, from one point on. */
final class Cost {
    private final long startedAt = System.nanoTime();
    private final long cpuBefore = cpu();

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** One line: pages, seconds, pages a second, CPU seconds per thousand pages. */
    String per(long pages) {
        double seconds = seconds();
        double cpuSeconds = cpuSeconds();
        return String.format(
                Locale.ROOT,
                "%d pages, %.1f s, %.0f pages/s, %.2f CPU s per 1,000 pages",
                pages,
                seconds,
                pages / seconds,
                cpuSeconds * 1000 / pages);
    }

    /** Seconds on the clock and of CPU. */
    String words() {
        return String.format(Locale.ROOT, "%.2f s (CPU %.2f s)", seconds(), cpuSeconds());
    }

    /** Microseconds on the clock and of CPU for each of so many things. */
    String each(long things) {
        return String.format(
                Locale.ROOT, "%.2f µs (CPU %.2f µs)", seconds() * 1e6 / things, cpuSeconds() * 1e6 / things);
    }

    /** Seconds on the clock until now. */
    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Seconds of CPU until now. */
    double cpuSeconds() {
        return (cpu() - cpuBefore) / 1e9;
    }
}
