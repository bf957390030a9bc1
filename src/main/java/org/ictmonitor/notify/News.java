package org.ictmonitor.notify;

import java.time.Instant;
import java.util.List;

/**
 * What a run has to tell.
 *
 * @param campaign its name
 * @param title for people
 * @param round its number, 0 if the run failed before there was one
 * @param time when the run ended
 * @param exit code of the run
 * @param problem a sentence, empty if nothing failed
 * @param summary of the round, for people
 * @param facts that a portal took up, dropped or moved
 * @param pages that are new, changed, gone or moved
 */
public record News(
        String campaign,
        String title,
        int round,
        Instant time,
        int exit,
        String problem,
        String summary,
        List<Item> facts,
        List<Item> pages) {
    public News {
        facts = List.copyOf(facts);
        pages = List.copyOf(pages);
    }

    boolean hasChanges() {
        return !facts.isEmpty() || !pages.isEmpty();
    }
}
