package org.ictmonitor.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ictmonitor.StudyEvent;

/**
 * Counts a month as columns, in SVG, with a line at the study’s event. Like {@link SharePlot} it takes any width.
 *
 * @param counts months without an entry are 0
 */
record MonthPlot(String title, SortedMap<YearMonth, Long> counts, Optional<StudyEvent> event) {
    /** Ten years: a column narrower than that cannot be seen on a phone. */
    private static final int MOST_MONTHS = 120;

    /** So many months at most have their counts above their columns. */
    private static final int MOST_COUNTED = 24;

    /** So many names of months at most stand below the columns of a few months, or they would touch on a phone. */
    private static final int MOST_NAMED = 4;

    /** The share of the width that the name of a month takes there. */
    private static final double NAME = 0.16;

    private static final int HEIGHT = 160;
    private static final int TOP = 36;
    private static final int FOOT = 20;

    /** The months drawn: up to the last that counts, from the first or from ten years before the last. */
    List<YearMonth> months() {
        if (counts.isEmpty()) {
            return List.of();
        }
        YearMonth last = counts.lastKey();
        YearMonth first = counts.firstKey();
        Optional<YearMonth> mark = event.map(StudyEvent::date).map(YearMonth::from);
        YearMonth end = mark.filter(month -> month.isAfter(last)).orElse(last);
        YearMonth start = mark.filter(month -> month.isBefore(first)).orElse(first);
        YearMonth earliest = end.minusMonths(MOST_MONTHS - 1L);
        return between(start.isBefore(earliest) ? earliest : start, end);
    }

    /** What was published before the months drawn. */
    long before() {
        return months().isEmpty()
                ? 0
                : counts.headMap(months().getFirst()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    void write(Html html) {
        List<YearMonth> months = months();
        String height = Integer.toString(TOP + HEIGHT + FOOT);
        html.open("svg", "class", "plot", "role", "img", "width", "100%", "height", height, "aria-label", title);
        html.element("title", title).element("desc", described());
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        for (int i = 0; i < months.size(); i++) {
            writeMonth(html, months, i, most);
        }
        html.empty("line", "class", "axis", "x1", "0", "x2", "100%", "y1", foot(), "y2", foot());
        event.ifPresent(mark -> writeEvent(html, months, mark));
        html.close();
    }

    private void writeMonth(Html html, List<YearMonth> months, int i, long most) {
        YearMonth month = months.get(i);
        long count = counts.getOrDefault(month, 0L);
        String x = SharePlot.percent((double) i / months.size());
        if (count > 0) {
            long tall = Math.max(1, Math.round((double) HEIGHT * count / most));
            html.open("g").element("title", month + ": " + count);
            html.empty(
                    "rect",
                    "class",
                    "bar",
                    "x",
                    x,
                    "y",
                    Long.toString(TOP + HEIGHT - tall),
                    "width",
                    SharePlot.percent(0.82 / months.size()),
                    "height",
                    Long.toString(tall));
            html.close();
            writeCount(html, months.size(), i, count, TOP + HEIGHT - tall);
        }
        if (isNamed(months, i)) {
            String label = months.size() <= MOST_COUNTED ? month.toString() : Integer.toString(month.getYear());
            html.element("text", label, "x", x, "y", Integer.toString(TOP + HEIGHT + 15), "class", "tick");
        }
    }

    private static void writeCount(Html html, int months, int i, long count, long top) {
        if (months <= MOST_COUNTED) {
            String middle = SharePlot.percent((i + 0.41) / months);
            String[] place = {"x", middle, "y", Long.toString(top - 4), "text-anchor", "middle", "class", "tick"};
            html.element("text", Long.toString(count), place);
        }
    }

    /** Of a few months every second, third and so on has its name; of many each January has its year. */
    private static boolean isNamed(List<YearMonth> months, int i) {
        if (months.size() > MOST_COUNTED) {
            return months.get(i).getMonthValue() == 1
                    || (i == 0 && months.get(i).getMonthValue() < 5);
        }
        int step = (months.size() + MOST_NAMED - 1) / MOST_NAMED;
        return i % step == 0 && (i == 0 || months.size() - i >= NAME * months.size());
    }

    private static void writeEvent(Html html, List<YearMonth> months, StudyEvent event) {
        int place = months.indexOf(YearMonth.from(event.date()));
        if (place < 0) {
            return;
        }
        double share = (place + dayShare(event.date())) / months.size();
        String x = SharePlot.percent(share);
        html.empty("line", "class", "event", "x1", x, "x2", x, "y1", "16", "y2", foot());
        html.element(
                "text",
                event.date() + " " + event.label(),
                "x",
                x,
                "y",
                "11",
                "class",
                "tick",
                "text-anchor",
                share > 0.5 ? "end" : "start");
    }

    private static double dayShare(LocalDate date) {
        return (date.getDayOfMonth() - 1.0) / date.lengthOfMonth();
    }

    private static String foot() {
        return Integer.toString(TOP + HEIGHT);
    }

    private String described() {
        return counts.entrySet().stream()
                .map(month -> month.getKey() + ": " + month.getValue())
                .collect(Collectors.joining("; "));
    }

    private static List<YearMonth> between(YearMonth first, YearMonth last) {
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
                .mapToObj(first::plusMonths)
                .toList();
    }
}
