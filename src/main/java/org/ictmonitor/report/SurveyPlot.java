package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.SurveyComparison.Subject;
import org.ictmonitor.report.ScatterPlot.Point;

/** The survey's shares across and the portals' up: a plot for each direction or aspect. */
public final class SurveyPlot {
    private static final double HEAD = 26;

    private SurveyPlot() {}

    /** All plots of a comparison one below the other, as an SVG file. */
    public static String file(ResultTable shares, Subject subject) {
        List<ScatterPlot> plots =
                List.copyOf(plots(shares, subject, Wording.in("en")).values());
        Html html = new Html();
        double tall = plots.size() * (HEAD + ScatterPlot.height());
        String box = "0 0 " + ScatterPlot.number(ScatterPlot.width()) + " " + ScatterPlot.number(tall);
        html.open("svg", "class", "plot", "viewBox", box);
        for (int i = 0; i < plots.size(); i++) {
            double top = i * (HEAD + ScatterPlot.height());
            html.element("text", plots.get(i).title(), "x", "48", "y", ScatterPlot.number(top + 18));
            plots.get(i).write(html, top + HEAD);
        }
        html.close();
        return SvgFile.of(html);
    }

    /** The plots by direction or aspect; what has no share is not drawn. */
    static Map<String, ScatterPlot> plots(ResultTable shares, Subject subject, Wording words) {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        for (List<Object> row : shares.rows()) {
            point(shares, row)
                    .ifPresent(point -> points.computeIfAbsent(
                                    shares.text(row, subject.column()), key -> new ArrayList<>())
                            .add(point));
        }
        Map<String, ScatterPlot> plots = new LinkedHashMap<>();
        points.forEach((key, some) -> plots.put(
                key,
                new ScatterPlot(
                        words.of("survey.plot", words.value(subject.column(), key)),
                        words.of("survey.across"),
                        words.of("survey.up"),
                        some)));
        return plots;
    }

    private static Optional<Point> point(ResultTable shares, List<Object> row) {
        return row.get(shares.position("portal_share")) instanceof Double web
                        && row.get(shares.position("survey_share")) instanceof Double people
                ? Optional.of(new Point(shares.text(row, "label"), people, web))
                : Optional.empty();
    }
}
