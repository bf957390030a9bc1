package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Round;

/** What stands below a table of changes. */
final class ChangeNotes {
    private ChangeNotes() {}

    static List<String> of(Sample earlier, Sample later, PageChanges pages, boolean nothing, NoteWords words) {
        Notes rounds = new Notes(words);
        Round before = earlier.view().round();
        Round after = later.view().round();
        List<String> notes = new ArrayList<>();
        if (nothing) {
            notes.add(words.of("changes.nothing", before.number(), after.number()));
        }
        notes.add(rounds.round(earlier.view()));
        notes.add(rounds.round(later.view()));
        if (!before.codebook().equals(after.codebook())) {
            notes.add(words.of("changes.codebooks", before.codebook(), after.codebook()));
        }
        if (before.attachments() != after.attachments()) {
            notes.add(words.of("changes.attachments", (before.attachments() ? before : after).number()));
        }
        notes.add(rounds.coverage(later));
        long unknown = pages.pages().values().stream()
                .filter(page -> !page.change().isKnown())
                .count();
        notes.add(words.of("changes.unchanged", pages.unchanged()));
        notes.add(words.of("changes.unknown", unknown));
        notes.add(words.of("changes.confidence", FactRows.OTHER_PAGE, FactRows.PARTLY_SEEN, FactRows.OTHER_CODEBOOK));
        notes.add(rounds.filters(later.question()));
        return notes;
    }
}
