package org.ictmonitor.analysis;

import java.util.List;
import org.ictmonitor.Codebook;

/** What a table over whole rounds says at its foot, whatever it counts. */
public final class RoundNotes {
    private RoundNotes() {}

    /**
     * Round with its dates, coverage, codebook and filters.
     *
     * @throws org.ictmonitor.MonitorException naming what the round or the codebook does not know
     */
    public static List<String> of(RoundView view, Codebook codebook, Question question, NoteWords words) {
        Sample sample = Sample.of(view, codebook, question);
        Notes notes = new Notes(words);
        return List.of(
                notes.round(view),
                notes.coverage(sample),
                words.of("codebook", view.round().codebook()),
                notes.filters(question));
    }

    /**
     * Of several rounds one line each: its dates, and portals of which it saw nothing.
     *
     * @throws org.ictmonitor.MonitorException naming what the round or the codebook does not know
     */
    public static String brief(RoundView view, Codebook codebook, Question question, NoteWords words) {
        Notes notes = new Notes(words);
        return notes.round(view) + notes.unreached(Sample.of(view, codebook, question));
    }
}
