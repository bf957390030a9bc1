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
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        double cpuSeconds = (cpu() - cpuBefore) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d pages, %.1f s, %.0f pages/s, %.2f CPU s per 1,000 pages",
                pages,
                seconds,
                pages / seconds,
                cpuSeconds * 1000 / pages);
    }
}
