package org.ictmonitor.campaign;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ictmonitor.Attachments;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.Recovery;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.attachment.AttachmentReader;
import org.ictmonitor.extract.PageExtractor;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.index.Words;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;

/**
 * A campaign opened for writing, alone in its workspace, with a round to write. Opening makes good what a run that died
 * left behind: the archive is cut to what the store knows, and the index gets what the store has and it has not.
 */
final class OpenRound implements AutoCloseable {
    static final String ROBOTS = "obeyed (RFC 9309)";

    private final Study study;
    private final InstantSource clock;
    private final Resources resources;
    private final CampaignStore store;
    private final WarcArchive archive;
    private final PageIndexer index;
    private final Supplier<Annotator> annotator;
    private final Optional<AttachmentReader> attachments;
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
        annotator = new WhenNeeded<>(() -> new Annotator(study.codebook(), campaign.languages()));
        attachments = Optional.of(campaign.attachments())
                .filter(Attachments::read)
                .map(limits -> resources.add(new AttachmentReader(limits)));
        index = resources.add(index());
        catchUp();
        giveUp(anew);
        Optional<Round> unfinished = store.unfinished().filter(each -> each.kind() == kind);
        unfinished.ifPresent(this::checkUnchanged);
        resumed = unfinished.isPresent();
        round = unfinished.orElseGet(() -> begin(kind));
    }

    /**
     * Opens the unfinished round of a crawl, or begins one; {@code anew} gives an unfinished one up first. An import is
     * always begun anew, since it costs no portal anything, so that one which died is in nobody's way.
     *
     * @throws MonitorException if a crawl is unfinished and an import is to be opened, or if the codebook or the portals are
     *     not those that the unfinished round began with
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

    /** The index is made from the store, so that a damaged one ends no crawl: it is made anew. */
    private PageIndexer index() {
        Words words = (text, language) -> annotator.get().tokens(text, language);
        try {
            return PageIndexer.open(study.folder().lucene(), words);
        } catch (MonitorException e) {
            if (e.exit() != MonitorException.Exit.FAILED) {
                throw e;
            }
            Reindex.rebuild(store, study.folder(), words, pages -> {});
            return PageIndexer.open(study.folder().lucene(), words);
        }
    }

    private void giveUp(boolean anew) {
        store.unfinished()
                .filter(round -> anew || round.kind() == RoundKind.IMPORT)
                .ifPresent(round -> store.abandon(round.number()));
    }

    /** A round has one codebook and one list of portals, because all its tables are made with them. */
    private void checkUnchanged(Round unfinished) {
        if (!unfinished.codebook().equals(study.codebook().hash())) {
            throw changed(
                    unfinished,
                    "the codebook " + study.campaign().codebook(),
                    "put the old one back, run 'ictmon retag' to read the round's pages with the new one");
        }
        if (unfinished.attachments() != study.campaign().attachments().read()) {
            throw changed(
                    unfinished,
                    "whether attached files are read (attachments.read in the campaign)",
                    "put it back until the round is done");
        }
        if (!ids(store.portals(unfinished.number())).equals(ids(study.portals()))) {
            throw changed(
                    unfinished,
                    "the list of portals in " + study.campaign().seeds(),
                    "put the old one back until the round is done");
        }
    }

    private static MonitorException changed(Round unfinished, String what, String remedy) {
        return MonitorException.wrong("round " + unfinished.number() + " is unfinished, and " + what
                + " has changed since it began; " + remedy + ", or give the round up with 'ictmon crawl --new'");
    }

    private static Set<String> ids(List<Portal> portals) {
        return portals.stream().map(Portal::id).collect(Collectors.toSet());
    }

    private Round begin(RoundKind kind) {
        return store.begin(
                kind,
                study.codebook().hash(),
                clock.instant(),
                study.portals(),
                study.campaign().attachments().read());
    }

    private void catchUp() {
        long highest = store.highestCapture();
        long committed = index.committed().orElse(0);
        if (committed < highest) {
            store.pagesAfter(committed, page -> index.add(page.version(), page.reading(), page.keys()));
            store.extendedAfter(committed, index::extend);
            Reindex.templates(store, index);
            index.commit(highest);
        }
        store.unfinished()
                .ifPresent(
                        under -> { // a page that was seen again leaves no capture to tell that it was
                            store.extended(under.number(), index::extend);
                            index.commit(highest);
                        });
    }

    RoundWriter writer() {
        return new RoundWriter(
                store, archive, index, round.number(), study.campaign().revisit());
    }

    PageReading reading() {
        return new PageReading(new PageExtractor(study.campaign().largestBody()), attachments, annotator);
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
