package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Round;

/** What stands below a table of changes. */
final class ChangeNotes {
    private ChangeNotes() {}

    static List<String> of(Sample earlier, Sample later, PageChanges pages, boolean nothing) {
        List<String> notes = new ArrayList<>();
        if (nothing) {
            notes.add("Nothing changed between round "
                    + earlier.view().round().number() + " and round "
                    + later.view().round().number() + ".");
        }
        notes.add(Notes.round(earlier.view()));
        notes.add(Notes.round(later.view()));
        codebooks(earlier, later, notes);
        attachments(earlier.view().round(), later.view().round(), notes);
        notes.add(Notes.coverage(later));
        long unknown = pages.pages().values().stream()
                .filter(page -> !page.change().isKnown())
                .count();
        notes.add(pages.unchanged() + " pages say the same in both rounds, dates, counters and other noise aside.");
        notes.add(unknown
                + " pages of the earlier round were unreachable, disallowed, out of scope or unseen in the later one: they"
                + " count as neither gone nor changed, and their mentions are left out of what appeared and went.");
        notes.add("Confidence: the tagger's score of the sentence; times " + FactRows.OTHER_PAGE
                + " if no page that both rounds read shows the change; times " + FactRows.PARTLY_SEEN
                + " if pages of the portal failed in the round without the fact; times " + FactRows.OTHER_CODEBOOK
                + " if the codebooks differ.");
        notes.add(Notes.filters(later.question()));
        return notes;
    }

    private static void attachments(Round before, Round after, List<String> notes) {
        if (before.attachments() != after.attachments()) {
            Round reading = before.attachments() ? before : after;
            notes.add("Only round " + reading.number()
                    + " reads attached files: what they say appeared or went with that; ask"
                    + " with --carrier page for what both rounds looked at.");
        }
    }

    private static void codebooks(Sample earlier, Sample later, List<String> notes) {
        String before = earlier.view().round().codebook();
        String after = later.view().round().codebook();
        if (!before.equals(after)) {
            notes.add("The rounds were tagged with different codebooks, " + before + " and " + after
                    + ": run 'ictmon retag' before you compare their mentions.");
        }
    }
}
