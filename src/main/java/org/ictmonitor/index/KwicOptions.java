package org.ictmonitor.index;

import java.util.OptionalLong;

/**
 * How a concordance is cut and ordered.
 *
 * @param limit lines at most
 * @param width characters of context on each side at most; words that do not fit are left out whole
 * @param order of the lines; the limit is applied after it
 * @param sample seed of a random sample of {@code limit} lines, which is drawn before they are ordered; empty for the
 *     first lines
 * @param everyPage whether a block that a portal's template repeats has a line on each page; else it has one, on the page that
 *     stands for it, as it is one mention in tables
 */
public record KwicOptions(int limit, int width, KwicOrder order, OptionalLong sample, boolean everyPage) {
    /** One line for each block of a template. */
    public KwicOptions(int limit, int width, KwicOrder order, OptionalLong sample) {
        this(limit, width, order, sample, false);
    }

    /** The first lines in the order of their places. */
    public static KwicOptions first(int limit, int width) {
        return new KwicOptions(limit, width, KwicOrder.PLACE, OptionalLong.empty());
    }
}
