package org.ictmonitor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Exchange;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Visit;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.ArchivedVisit;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Recorded;

/**
 * Writes the visits of a round, in the order that makes a crash harmless: archive and fsync, one transaction of the
 * store, index. For one thread.
 */
final class RoundWriter {
    /** Pages after which the index is committed: what a crash makes the next start add again, at most. */
    private static final int INDEX_COMMIT = 5_000;

    private final CampaignStore store;
    private final WarcArchive archive;
    private final PageIndexer index;
    private final int round;
    private long highestCapture;
    private int sinceCommit;

    RoundWriter(CampaignStore store, WarcArchive archive, PageIndexer index, int round) {
        this.store = store;
        this.archive = archive;
        this.index = index;
        this.round = round;
        this.highestCapture = store.highestCapture();
    }

    /** Archives a response that no visit belongs to; it is durable with the next {@link #write}. */
    void archive(Exchange exchange) {
        archive.append(exchange);
    }

    /** Makes a batch of visits durable and gives the URLs that are new to the round. */
    List<FrontierEntry> write(List<Visit> visits) {
        List<ArchivedVisit> archived = new ArrayList<>(visits.size());
        for (Visit visit : visits) {
            archived.add(new ArchivedVisit(unlessUnwanted(visit), capture(visit)));
        }
        archive.sync();
        Recorded recorded = store.record(round, archived, archive.tail());
        index(recorded);
        return recorded.waiting();
    }

    private Optional<CaptureRef> capture(Visit visit) {
        return visit.outcome().response().map(archive::append);
    }

    /** A page that asks not to be indexed is archived and its links are followed, but it counts nowhere. */
    private static Visit unlessUnwanted(Visit visit) {
        if (visit.read() instanceof ReadOutcome.Read read
                && read.reading().page().noindex()) {
            ReadOutcome left = new ReadOutcome.NotRead("the page asks not to be indexed (noindex)");
            return new Visit(visit.entry(), visit.outcome(), visit.last(), left, visit.found());
        }
        return visit;
    }

    private void index(Recorded recorded) {
        recorded.begun().forEach(begun -> index.add(begun.version(), begun.reading()));
        recorded.extended().forEach(index::extend);
        highestCapture = recorded.highestCapture();
        sinceCommit += recorded.begun().size();
        if (sinceCommit >= INDEX_COMMIT) {
            commitIndex();
        }
    }

    /** Makes the index durable up to what was written. */
    void commitIndex() {
        index.commit(highestCapture);
        sinceCommit = 0;
    }
}
