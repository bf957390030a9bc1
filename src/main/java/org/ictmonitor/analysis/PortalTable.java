package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Portal;
import org.ictmonitor.index.Cell;

/** One row a portal: who it is, what became of its URLs, what it names. */
final class PortalTable {
    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of("portal", "name", "type", "district", "category")
                            .map(name -> new Column(name, Column.Type.TEXT)),
                    Stream.of(
                                    "found",
                                    "fetched",
                                    "redirected",
                                    "failed",
                                    "excluded",
                                    "waiting",
                                    "mentions",
                                    "pages",
                                    "codes")
                            .map(name -> new Column(name, Column.Type.COUNT)),
                    Stream.of(
                            new Column("last_reached", Column.Type.TEXT), new Column("attachments", Column.Type.COUNT)))
            .flatMap(columns -> columns)
            .toList();

    private final CellCounts cells;
    private final Codebook codebook;
    private final NoteWords words;

    PortalTable(CellCounts cells, Codebook codebook, NoteWords words) {
        this.words = words;
        this.cells = cells;
        this.codebook = codebook;
    }

    ResultTable table(Sample sample) {
        MentionFilter filter = sample.filter(sample.question().codes());
        Map<String, Counts> counts = new HashMap<>();
        cells.count(filter, List.of(Dimension.PORTAL))
                .forEach(cell -> counts.put(cell.key().getFirst(), Counts.of(cell)));
        Map<String, Set<Code>> codes = codes(filter);
        List<List<Object>> rows = sample.portals().stream()
                .map(portal -> row(
                        portal,
                        sample.view().coverage(portal.id()),
                        counts.getOrDefault(portal.id(), Counts.ZERO),
                        codes.getOrDefault(portal.id(), Set.of()).size(),
                        sample.view().lastReached(portal)))
                .toList();
        return new ResultTable("Portals", COLUMNS, rows, notes(sample, filter));
    }

    private Map<String, Set<Code>> codes(MentionFilter filter) {
        Map<String, Set<Code>> codes = new HashMap<>();
        for (Cell cell : cells.count(filter, List.of(Dimension.PORTAL, Dimension.CODE))) {
            codes.computeIfAbsent(cell.key().getFirst(), portal -> new HashSet<>())
                    .add(new Code(cell.key().get(1)).family());
        }
        return codes;
    }

    private static List<Object> row(Portal portal, Coverage coverage, Counts counts, long codes, String lastReached) {
        return List.of(
                portal.id(),
                portal.name(),
                Sample.type(portal),
                Sample.district(portal),
                portal.category().key(),
                coverage.found(),
                coverage.fetched(),
                coverage.redirected(),
                coverage.failures(),
                coverage.exclusions(),
                coverage.waiting(),
                counts.mentions(),
                counts.pages(),
                codes,
                lastReached,
                counts.attachments());
    }

    private List<String> notes(Sample sample, MentionFilter filter) {
        List<String> notes = new ArrayList<>(new Notes(words).of(sample, filter, cells, codebook));
        notes.add(words.of("portals"));
        return notes;
    }
}
