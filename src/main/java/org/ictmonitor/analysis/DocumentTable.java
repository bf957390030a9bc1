package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.store.CampaignStore;

/**
 * The table of documents with what can be said of a cell beside its counts: the services named in the same block, when it
 * was first and last seen, and the sentence that says so. The rows and their counts are those of {@link CodeTable}.
 */
final class DocumentTable {
    private final CodeTable counted;
    private final CampaignStore store;
    private final Codebook codebook;
    private final NoteWords words;

    DocumentTable(CodeTable counted, CampaignStore store, Codebook codebook, NoteWords words) {
        this.words = words;
        this.counted = counted;
        this.store = store;
        this.codebook = codebook;
    }

    ResultTable table(Grouping grouping) {
        ResultTable counts = counted.table(grouping);
        Sample sample = grouping.sample();
        CodeScope scope =
                CodeScope.of(codebook, CodeKind.DOCUMENT, sample.question().codes());
        MentionFilter filter = sample.filter(scope.tops());
        Sightings sightings = new Sightings(store, codebook, grouping, filter);
        List<List<Object>> rows = counts.rows().stream()
                .map(row -> joined(row, sightings.of(key(grouping, counts, row))))
                .toList();
        return new ResultTable(
                counts.title(),
                joined(counts.columns(), Sightings.COLUMNS),
                rows,
                joined(counts.notes(), List.of(words.of("documents"))));
    }

    private static List<String> key(Grouping grouping, ResultTable table, List<Object> row) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < grouping.by().size(); i++) {
            key.add(row.get(i).toString());
        }
        key.add(table.text(row, "code"));
        key.add(table.text(row, "aspect"));
        return key;
    }

    private static <T> List<T> joined(List<T> first, List<? extends T> second) {
        return Stream.<T>concat(first.stream(), second.stream()).toList();
    }
}
