package org.ictmonitor.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two shares of the same things against each other, each point with its name, in SVG. Both axes run from 0 to 100 %.
 *
 * @param title said to those who cannot see it, with all points in words
 * @param across name of the horizontal axis
 * @param up name of the vertical axis
 */
record ScatterPlot(String title, String across, String up, List<Point> points) {
    private static final double LEFT = 54;
    private static final double TOP = 12;
    private static final double WIDE = 560;
    private static final double TALL = 380;
    private static final double FOOT = 46;
    private static final double RADIUS = 4;
    private static final int TICKS = 5;
    /** Type of the numbers that stand for names on a phone, compared to that of names. */
    private static final double MARK = 1.7;

    ScatterPlot {
        points = List.copyOf(points);
    }

    /** One thing with both shares, 0 to 1. */
    record Point(String label, double x, double y) {}

    static double height() {
        return TOP + TALL + FOOT;
    }

    static double width() {
        return LEFT + WIDE + 24;
    }

    void write(Html html) {
        String box = "0 0 " + number(width()) + " " + number(height());
        html.open("svg", "class", "plot scatter", "role", "img", "viewBox", box, "aria-label", title);
        writeInside(html);
        html.close();
    }

    /** The points by number with both shares, which a phone shows in place of the names in the plot. */
    void writeKey(Html html) {
        html.element("p", across + " / " + up + ":", "class", "key");
        html.open("ol", "class", "key");
        points.forEach(point -> html.element("li", described(point)));
        html.close();
    }

    /** The same at a place in a larger picture. */
    void write(Html html, double top) {
        String[] place = {"x", "0", "y", number(top), "width", number(width()), "height", number(height())};
        html.open("svg", place);
        writeInside(html);
        html.close();
    }

    private void writeInside(Html html) {
        html.element("title", title).element("desc", described());
        for (int i = 0; i <= TICKS; i++) {
            writeTick(html, (double) i / TICKS);
        }
        html.element(
                "text",
                across,
                "class",
                "tick",
                "x",
                number(LEFT + WIDE),
                "y",
                number(TOP + TALL + 36),
                "text-anchor",
                "end");
        html.element("text", up, "class", "tick", "x", number(LEFT + 6), "y", number(TOP + 10));
        writePoints(html);
    }

    private static void writeTick(Html html, double share) {
        String x = number(x(share));
        String y = number(y(share));
        String name = Math.round(100 * share) + " %";
        html.empty("line", "class", "grid", "x1", x, "x2", x, "y1", number(TOP), "y2", number(TOP + TALL));
        html.empty("line", "class", "grid", "y1", y, "y2", y, "x1", number(LEFT), "x2", number(LEFT + WIDE));
        html.element("text", name, "class", "tick", "x", x, "y", number(TOP + TALL + 18), "text-anchor", "middle");
        html.element(
                "text", name, "class", "tick", "x", number(LEFT - 8), "y", number(y(share) + 4), "text-anchor", "end");
    }

    private void writePoints(Html html) {
        writeMarks(html);
        LabelPlaces places = new LabelPlaces(LEFT, LEFT + WIDE + 8, TOP + TALL + 6);
        points.forEach(point -> places.point(x(point.x), y(point.y), RADIUS));
        for (Point point : points) {
            double x = x(point.x);
            double y = y(point.y);
            places.of(point.label, x, y).ifPresent(place -> writeLabel(html, point, place));
            html.open("circle", "class", "dot", "cx", number(x), "cy", number(y), "r", number(RADIUS));
            html.element("title", described(point)).close();
        }
    }

    private void writeMarks(Html html) {
        LabelPlaces places = new LabelPlaces(LEFT, LEFT + WIDE + 8, TOP + TALL + 6, MARK);
        points.forEach(point -> places.point(x(point.x), y(point.y), RADIUS));
        for (int i = 0; i < points.size(); i++) {
            String number = Integer.toString(i + 1);
            places.of(number + " ", x(points.get(i).x), y(points.get(i).y))
                    .ifPresent(place -> html.element(
                            "text", number, "class", "mark", "x", number(place.x()), "y", number(place.y())));
        }
    }

    private static void writeLabel(Html html, Point point, LabelPlaces.Place place) {
        if (place.away()) {
            html.empty(
                    "line",
                    "class",
                    "lead",
                    "x1",
                    number(x(point.x)),
                    "y1",
                    number(y(point.y)),
                    "x2",
                    number(place.x() + (place.x() > x(point.x) ? -2 : point.label.length() * 6.2)),
                    "y2",
                    number(place.y() - 4));
        }
        html.element("text", point.label, "class", "name", "x", number(place.x()), "y", number(place.y()));
    }

    private String described() {
        return across + " / " + up + ": "
                + points.stream().map(ScatterPlot::described).collect(Collectors.joining("; "));
    }

    private static String described(Point point) {
        return point.label + ": " + percent(point.x) + " / " + percent(point.y);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
    }

    private static double x(double share) {
        return LEFT + share * WIDE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * TALL;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
