package org.ictmonitor.campaign;

import org.ictmonitor.Keyed;
import org.ictmonitor.Seed;
import org.ictmonitor.crawl.Probed;

/**
 * How a start URL looked before the first round.
 *
 * @param textLength characters of its main text, 0 if there is no page
 * @param note what to do, a sentence for each thing found; empty if there is nothing to do
 */
public record CheckedSeed(Seed seed, Probed probed, long textLength, Verdict verdict, String note) {
    /** Whether a crawl of the portal will bring what is hoped for; the later, the worse. */
    public enum Verdict implements Keyed {
        /** It will. */
        OK,
        /** It may bring less. */
        WARNING,
        /** It will bring nothing. */
        PROBLEM
    }
}
