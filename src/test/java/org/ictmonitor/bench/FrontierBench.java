package org.ictmonitor.bench;

import java.util.Locale;
import org.ictmonitor.crawl.FrontierProbe;

/**
 * What it costs to take a URL from the frontier and to finish it, from ten thousand waiting URLs to ten million over 5,000
 * hosts, and how long the start on that many takes. The ledger makes its URLs up, so that the figures are the
 * frontier's own. Run with {@code -Xmx512m} to see that it fits.
 */
public final class FrontierBench {
    private static final int HOSTS = 5_000;
    private static final int TURNS = 200_000;

    private FrontierBench() {}

    public static void main(String[] args) {
        new FrontierProbe(HOSTS, TURNS).turns(TURNS);
        for (int urls : new int[] {10_000, 100_000, 1_000_000, 10_000_000}) {
            long before = System.nanoTime();
            FrontierProbe probe = new FrontierProbe(HOSTS, urls);
            double start = (System.nanoTime() - before) / 1e9;
            int turns = Math.min(TURNS, urls);
            long from = System.nanoTime();
            probe.turns(turns);
            double each = (System.nanoTime() - from) / 1e3 / turns;
            System.out.println(String.format(
                    Locale.ROOT, "frontier: %,d URLs, start %.2f s, %.2f µs a URL, %s", urls, start, each, memory()));
        }
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20) + " MB used";
    }
}
