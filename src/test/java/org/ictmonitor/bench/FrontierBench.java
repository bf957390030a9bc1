package org.ictmonitor.bench;

import java.util.Locale;
import org.ictmonitor.crawl.FrontierProbe;

/**
 * What it costs to schedule a URL in the frontier, and to take one from it and finish it, from ten thousand waiting URLs to ten million over 5,000
 * hosts, and how long the start on that many takes. The ledger makes its URLs up, so that the figures are the
 * frontier's own. Run with {@code -Xmx512m} to see that it fits.
 */
public final class FrontierBench {
    private static final int HOSTS = 5_000;
    private static final int TURNS = 200_000;

    private FrontierBench() {}

    public static void main(String[] args) {
        FrontierProbe warm = new FrontierProbe(HOSTS, TURNS);
        warm.schedule(TURNS);
        warm.turns(TURNS);
        for (int urls : new int[] {10_000, 100_000, 1_000_000, 10_000_000}) {
            Cost starting = new Cost();
            FrontierProbe probe = new FrontierProbe(HOSTS, urls);
            String start = starting.words();
            int turns = Math.min(TURNS, urls);
            Cost scheduling = new Cost();
            probe.schedule(turns);
            String scheduled = scheduling.each(turns);
            Cost taking = new Cost();
            probe.turns(turns);
            System.out.println(String.format(
                    Locale.ROOT,
                    "frontier: %,d URLs, start %s; a URL scheduled %s, taken %s; %s",
                    urls,
                    start,
                    scheduled,
                    taking.each(turns),
                    memory()));
        }
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20) + " MB used";
    }
}
