package org.ictmonitor.campaign;

import java.time.InstantSource;
import java.util.List;
import org.ictmonitor.Campaign;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.Recovery;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.extract.PageExtractor;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;

/**
 * A campaign opened for writing, alone in its workspace, with a round to write. Opening makes good what a run that died
 * left behind: the archive is cut to what the store knows, and the index gets what the store has and it has not.
 */
final class OpenRound implements AutoCloseable {
    private static final String ROBOTS = "obeyed (RFC 9309)";

    private final Study study;
    private final InstantSource clock;
    private final Resources resources;
    private final CampaignStore store;
    private final WarcArchive archive;
    private final PageIndexer index;
    private final Annotator annotator;
    private final Round round;
    private final boolean resumed;

    private OpenRound(
            Study study, RoundKind kind, boolean anew, String software, InstantSource clock, Resources resources) {
        Campaign campaign = study.campaign();
        this.study = study;
        this.clock = clock;
        this.resources = resources;
        resources.add(RunLock.acquire(study.lock()));
        store = resources.add(CampaignStore.open(study.folder().create().path()));
        ArchiveLabel label = new ArchiveLabel(campaign.name(), campaign.title(), campaign.contact(), software, ROBOTS);
        archive = resources.add(WarcArchive.open(study.folder().warc(), label, store.archiveTail(), clock));
        annotator = new Annotator(study.codebook(), campaign.languages());
        index = resources.add(PageIndexer.open(study.folder().lucene(), annotator::tokens));
        catchUp();
        List<Round> unfinished = unfinished(kind, anew);
        resumed = !unfinished.isEmpty();
        round = resumed ? unfinished.getLast() : begin(kind);
    }

    /**
     * Opens the unfinished round of a crawl, or begins one; {@code anew} gives an unfinished one up first. An import is
     * always begun anew, since it costs no portal anything.
     */
    static OpenRound open(Study study, RoundKind kind, boolean anew, String software, InstantSource clock) {
        Resources resources = new Resources();
        try {
            return new OpenRound(study, kind, anew, software, clock, resources);
        } catch (RuntimeException | Error e) {
            resources.closeAfter(e);
            throw e;
        }
    }

    private List<Round> unfinished(RoundKind kind, boolean anew) {
        List<Round> running = store.rounds().stream()
                .filter(each -> each.state() == RoundState.RUNNING)
                .toList();
        if (anew || kind == RoundKind.IMPORT) {
            running.stream().filter(each -> anew || each.kind() == kind).forEach(each -> store.abandon(each.number()));
            return List.of();
        }
        return running.stream().filter(each -> each.kind() == kind).toList();
    }

    private Round begin(RoundKind kind) {
        return store.begin(kind, study.codebook().hash(), clock.instant(), study.portals());
    }

    private void catchUp() {
        long highest = store.highestCapture();
        long committed = index.committed().orElse(0);
        if (committed < highest) {
            store.pagesAfter(committed, page -> index.add(page.version(), page.reading()));
            store.extendedAfter(committed, index::extend);
            index.commit(highest);
        }
    }

    RoundWriter writer() {
        return new RoundWriter(store, archive, index, round.number());
    }

    PageReading reading() {
        return new PageReading(new PageExtractor(study.campaign().limits().pageSize()), annotator);
    }

    CampaignStore store() {
        return store;
    }

    Round round() {
        return round;
    }

    /** Whether the round was begun by an earlier run. */
    boolean resumed() {
        return resumed;
    }

    /** What the archive had to repair. */
    Recovery recovery() {
        return archive.recovery();
    }

    /** Freezes the round. */
    void finish() {
        store.finish(round.number(), clock.instant());
    }

    @Override
    public void close() {
        resources.close();
    }
}
