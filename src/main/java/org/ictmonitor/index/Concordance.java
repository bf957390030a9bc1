package org.ictmonitor.index;

import java.util.List;

/**
 * Lines of a concordance and how many there are in all.
 *
 * @param total lines that there would be without a limit, exactly
 * @param sentences that they stand in
 * @param repeated further lines that there would be if blocks of templates had one on each page
 * @param lines as many as asked for
 */
public record Concordance(long total, long sentences, long repeated, List<ConcordanceLine> lines) {
    public Concordance {
        lines = List.copyOf(lines);
    }
}
