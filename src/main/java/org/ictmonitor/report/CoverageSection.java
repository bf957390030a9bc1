package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ictmonitor.Portal;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.Coverage;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.ResultTable;

/** What was reached of each portal, and below it why the rest was not: to that the counts of addresses lead. */
record CoverageSection(ReportContent content, Wording words) {
    private static final List<String> ADDRESSES =
            List.of("found", "fetched", "redirected", "failed", "excluded", "waiting");

    /** What stands between the heading of the section and its end. */
    void write(Html html) {
        ResultTable portals = content.portals();
        new ReportTable(content.withoutFiles(shown(portals)), words, this::link).write(html);
        new Foot(portals.notes(), words).write(html);
        html.open("details").element("summary", words.of("coverage.reasons"));
        content.view().portals().forEach(portal -> writeReasons(html, portal));
        html.close();
    }

    /** A portal's name with its id, by which changes and commands call it; the category would not fit on a screen. */
    private static ResultTable shown(ResultTable portals) {
        List<String> names = portals.columns().stream()
                .map(Column::name)
                .filter(name -> !List.of("portal", "category").contains(name))
                .toList();
        List<List<Object>> rows =
                portals.rows().stream().map(row -> named(portals, row)).toList();
        return new ResultTable(portals.title(), portals.columns(), rows, portals.notes()).only(names);
    }

    private static List<Object> named(ResultTable portals, List<Object> row) {
        List<Object> named = new ArrayList<>(row);
        named.set(portals.position("name"), portals.text(row, "name") + " (" + portals.text(row, "portal") + ")");
        return named;
    }

    private Optional<String> link(int row, String column) {
        String portal = content.portals().text(content.portals().rows().get(row), "portal");
        if (ADDRESSES.contains(column)) {
            return Optional.of(anchor(portal));
        }
        return List.of("mentions", "pages", "codes", "attachments").contains(column)
                ? Optional.of(MentionLists.site(portal).anchor())
                : Optional.empty();
    }

    private static String anchor(String portal) {
        return MentionLists.Key.anchor("coverage-" + portal);
    }

    private void writeReasons(Html html, Portal portal) {
        html.element("h3", portal.name(), "id", anchor(portal.id()));
        html.element("p", described(content.view().coverage(portal.id()), words));
    }

    /** What became of the addresses, with the reasons of those that brought no page. */
    static String described(Coverage coverage, Wording words) {
        return words.of(
                "methods.coverage",
                coverage.found(),
                coverage.fetched(),
                coverage.redirected(),
                coverage.failures(),
                listed("failure", coverage.failed(), words),
                coverage.exclusions(),
                listed("rule", coverage.excluded(), words),
                coverage.waiting());
    }

    private static String listed(String kind, SortedMap<String, Long> counters, Wording words) {
        String listed = NoteWords.in(words.language()).counters(kind, counters);
        return listed.isEmpty() ? words.of("methods.nothing") : listed;
    }
}
