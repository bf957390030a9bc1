package org.ictmonitor.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shares with their intervals as bars, in SVG. Places across are in per cent and letters in pixels, so that the plot takes
 * any width and its words stay legible on a phone. Own code and not xchart's: that draws letters as outlines of whatever
 * fonts the machine has and numbers its clip paths at random, so that neither a reader aloud nor a comparison of two
 * reports could make anything of it.
 */
record SharePlot(String title, List<Bar> bars) {
    private static final int ROW = 40;
    private static final int BAR = 14;
    private static final int TEXT = 15;

    /**
     * One bar.
     *
     * @param share 0 to 1
     * @param value the share in words
     */
    record Bar(String label, String value, double share, double low, double high) {}

    void write(Html html) {
        String height = Integer.toString(bars.size() * ROW + 4);
        html.open("svg", "class", "plot", "role", "img", "width", "100%", "height", height, "aria-label", title);
        html.element("title", title).element("desc", described());
        for (int i = 0; i < bars.size(); i++) {
            writeBar(html, bars.get(i), i * ROW);
        }
        html.close();
    }

    private String described() {
        return bars.stream().map(bar -> bar.label() + ": " + bar.value()).collect(Collectors.joining("; "));
    }

    private static void writeBar(Html html, Bar bar, int top) {
        html.element("text", bar.label(), "x", "0", "y", pixels(top + TEXT));
        html.element("text", bar.value(), "x", "100%", "y", pixels(top + TEXT), "text-anchor", "end", "class", "value");
        int y = top + TEXT + 6;
        html.empty("rect", "class", "track", "x", "0", "y", pixels(y), "width", "100%", "height", pixels(BAR));
        html.empty(
                "rect", "class", "bar", "x", "0", "y", pixels(y), "width", percent(bar.share()), "height", pixels(BAR));
        whisker(html, bar, y + BAR / 2);
    }

    private static void whisker(Html html, Bar bar, int y) {
        String low = percent(bar.low());
        String high = percent(bar.high());
        line(html, low, high, y, y);
        line(html, low, low, y - 4, y + 4);
        line(html, high, high, y - 4, y + 4);
    }

    private static void line(Html html, String x1, String x2, int y1, int y2) {
        html.empty("line", "class", "whisker", "x1", x1, "x2", x2, "y1", pixels(y1), "y2", pixels(y2));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private static String pixels(int pixels) {
        return Integer.toString(pixels);
    }
}
