package org.ictmonitor;

import java.util.List;

/**
 * What one turn at a host brought, on its way from a crawler thread to the recorder.
 *
 * @param entry the URL whose turn it was
 * @param last whether the outcome is final; if not, the URL is tried again in this round
 * @param found URLs found in the response, each once
 */
public record Visit(FrontierEntry entry, FetchOutcome outcome, boolean last, ReadOutcome read, List<FoundUrl> found) {
    public Visit {
        found = List.copyOf(found);
    }
}
