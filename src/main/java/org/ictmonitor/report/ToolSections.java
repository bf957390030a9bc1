package org.ictmonitor.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ictmonitor.Keyed;
import org.ictmonitor.Portal;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.HeatMap.Head;
import org.ictmonitor.report.MentionLists.Part;
import org.ictmonitor.report.SharePlot.Bar;

/** The sections about tools: by purpose, by portal, by month. */
record ToolSections(ReportContent content, Wording words) {
    private static final String UNDATED = "undated";

    void write(Html html) {
        writeMatrix(html);
        writeTools(html);
        writePortals(html);
        writeTrend(html);
    }

    private void writeMatrix(Html html) {
        begin(html, "matrix").element("p", words.of("matrix.lead"));
        ResultTable matrix = content.matrix();
        List<Head> purposes = Stream.of(Purpose.values())
                .map(Keyed::key)
                .map(key -> new Head(key, words.value("purpose", key), false))
                .toList();
        Map<MentionLists.Key, Long> counts = counts(matrix, Part.PURPOSE, "purpose");
        HeatMap.KeyOf keys = (code, purpose) -> new MentionLists.Key(Part.PURPOSE, code, purpose);
        new HeatMap(words.of("column.tool"), codes(content.tools(), false), purposes, keys, counts).write(html);
        new Foot(matrix.notes(), words).write(html);
        html.close();
    }

    private void writeTools(Html html) {
        begin(html, "tools");
        ResultTable tools = content.tools();
        List<Bar> bars = tools.rows().stream()
                .filter(row -> ReportContent.isFamily(tools, row) && tools.count(row, "portals") > 0)
                .map(row -> bar(tools, row))
                .sorted(Comparator.comparingDouble(Bar::share).reversed())
                .toList();
        html.element("h3", words.of("tools.plot"));
        new SharePlot(words.of("tools.plot"), bars).write(html);
        html.element("p", words.of("tools.lead"));
        new ReportTable(toolTable(), words, this::list).write(html);
        new Foot(tools.notes(), words).write(html);
        html.close();
    }

    private Bar bar(ResultTable tools, List<Object> row) {
        double share = number(tools, row, "portal_share");
        String value = words.of("tools.bar", tools.count(row, "portals"), content.reached(), Math.round(100 * share));
        return new Bar(tools.text(row, "label"), value, share, number(tools, row, "low"), number(tools, row, "high"));
    }

    /** A share that could not be taken is drawn as nothing. */
    private static double number(ResultTable table, List<Object> row, String column) {
        return row.get(table.position(column)) instanceof Double number ? number : 0;
    }

    private Optional<String> list(int row, String column) {
        String code = content.tools().text(content.tools().rows().get(row), "code");
        return switch (column) {
            case "content" -> list(Part.CONTENT, code);
            case "template" -> list(Part.TEMPLATE, code);
            case "pages", "portals", "attachments" -> list(Part.WHOLE, code);
            default -> Optional.empty();
        };
    }

    private static Optional<String> list(Part part, String code) {
        return Optional.of(new MentionLists.Key(part, code, "all").anchor());
    }

    private ResultTable toolTable() {
        ResultTable tools = content.tools();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < tools.rows().size(); i++) {
            List<Object> row = tools.rows().get(i);
            long inContent = content.content().count(content.content().rows().get(i), "mentions");
            Stream<Object> head = Stream.of(
                    tools.text(row, "label"),
                    tools.text(row, "code"),
                    inContent,
                    tools.count(row, "mentions") - inContent);
            rows.add(Stream.concat(head, row.subList(tools.position("pages"), row.size()).stream())
                    .toList());
        }
        Stream<Column> head = Stream.of(
                new Column("label", Column.Type.TEXT),
                new Column("code", Column.Type.TEXT),
                new Column("content", Column.Type.COUNT),
                new Column("template", Column.Type.COUNT));
        List<Column> tail =
                tools.columns().subList(tools.position("pages"), tools.columns().size());
        return content.withoutFiles(
                new ResultTable("", Stream.concat(head, tail.stream()).toList(), rows, List.of()));
    }

    private void writePortals(Html html) {
        begin(html, "portals.tools").element("p", words.of("portals.lead"));
        List<Head> portals = content.view().portals().stream()
                .map(portal -> new Head(portal.id(), name(portal), false))
                .toList();
        HeatMap.KeyOf keys = (portal, code) -> new MentionLists.Key(Part.PORTAL, code, portal);
        Map<MentionLists.Key, Long> counts = counts(content.byPortal(), Part.PORTAL, "portal");
        new HeatMap(words.of("column.portal"), portals, codes(content.tools(), true), keys, counts).write(html);
        new Foot(content.byPortal().notes(), words).write(html);
        html.close();
    }

    /** A portal that could not be reached says nothing: its zeros are not the zeros of one that was read. */
    private String name(Portal portal) {
        return content.view().reached(portal) ? portal.name() : words.of("portal.unreached", portal.name());
    }

    private void writeTrend(Html html) {
        begin(html, "trend");
        SortedMap<YearMonth, Long> months = months();
        long all = content.mentionsIn(content.byMonth());
        long dated = months.values().stream().mapToLong(Long::longValue).sum();
        if (months.isEmpty()) {
            html.element("p", words.of("trend.none"));
        } else {
            writeMonths(
                    html,
                    new MonthPlot(
                            words.of("trend.plot"), months, content.campaign().event()));
        }
        html.element("p", words.of("trend.undated", all - dated, all), "class", "foot")
                .close();
    }

    private void writeMonths(Html html, MonthPlot plot) {
        html.element("h3", plot.title());
        plot.write(html);
        Map.Entry<YearMonth, Long> most = Collections.max(plot.counts().entrySet(), Map.Entry.comparingByValue());
        html.element("p", words.of("trend.most", most.getValue(), most.getKey()), "class", "foot");
        if (plot.before() > 0) {
            String before =
                    words.of("trend.before", plot.before(), plot.months().getFirst());
            html.element("p", before, "class", "foot");
        }
    }

    private SortedMap<YearMonth, Long> months() {
        ResultTable table = content.byMonth();
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        table.rows().stream()
                .filter(row -> ReportContent.isFamily(table, row))
                .filter(row -> !table.text(row, "month").equals(UNDATED))
                .forEach(row -> months.merge(
                        YearMonth.parse(table.text(row, "month")), table.count(row, "mentions"), Long::sum));
        return months;
    }

    private Html begin(Html html, String section) {
        return html.open("section", "id", section).element("h2", words.of(section));
    }

    private static List<Head> codes(ResultTable tools, boolean families) {
        return tools.rows().stream()
                .filter(row -> !families || (ReportContent.isFamily(tools, row) && tools.count(row, "mentions") > 0))
                .map(row -> new Head(
                        tools.text(row, "code"), tools.text(row, "label"), !ReportContent.isFamily(tools, row)))
                .toList();
    }

    static Map<MentionLists.Key, Long> counts(ResultTable table, Part part, String column) {
        Map<MentionLists.Key, Long> counts = new HashMap<>();
        table.rows()
                .forEach(row -> counts.put(
                        new MentionLists.Key(part, table.text(row, "code"), table.text(row, column)),
                        table.count(row, "mentions")));
        return counts;
    }
}
