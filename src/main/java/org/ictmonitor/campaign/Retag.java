package org.ictmonitor.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ictmonitor.Exchange;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PageVersion;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.attachment.AttachmentReader;
import org.ictmonitor.extract.PageExtractor;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;

/**
 * Reads every page version again from the archive, with the codebook as it is now, and builds the index anew. No network
 * is needed. All rounds then carry the codebook's new hash, since their numbers now come from it.
 */
public final class Retag {
    private final CampaignStore store;
    private final CampaignFolder folder;
    private final String codebook;
    private final PageReading reading;
    private final long maxBody;
    private final LongConsumer progress;
    private long pages;
    private long unreadable;

    private Retag(
            CampaignStore store,
            CampaignFolder folder,
            String codebook,
            PageReading reading,
            long maxBody,
            LongConsumer progress) {
        this.store = store;
        this.folder = folder;
        this.codebook = codebook;
        this.reading = reading;
        this.maxBody = maxBody;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param pages page versions read again
     * @param unreadable of these, those that could not be read any more and kept their old reading
     */
    public record Result(long pages, long unreadable) {}

    /** Does all of it. */
    @SuppressWarnings("try") // the lock is held and not spoken to
    public static Result run(Study study, LongConsumer progress) {
        CampaignFolder folder = study.folder().existing();
        try (RunLock lock = RunLock.acquire(study.lock());
                CampaignStore store = CampaignStore.open(folder.path());
                AttachmentReader attachments =
                        new AttachmentReader(study.campaign().attachments())) {
            long limit = study.campaign().largestBody();
            Annotator annotator =
                    new Annotator(study.codebook(), study.campaign().languages());
            PageReading reading = new PageReading(new PageExtractor(limit), Optional.of(attachments), () -> annotator);
            Retag retag = new Retag(store, folder, study.codebook().hash(), reading, limit, progress);
            List<Integer> rounds = store.rounds().stream().map(Round::number).toList();
            store.versions(1, rounds.size(), retag::page);
            rounds.forEach(round -> store.retagged(round, study.codebook().hash()));
            store.rounds().stream()
                    .filter(round -> round.state() == RoundState.FINISHED)
                    .forEach(round -> store.settleTemplates(round.number()));
            Reindex.rebuild(store, folder, annotator::tokens, count -> {});
            return new Result(retag.pages, retag.unreadable);
        }
    }

    private void page(PageVersion version) {
        switch (read(version)) {
            case ReadOutcome.Read read -> store.replaceReading(version.id(), codebook, read.reading());
            case ReadOutcome.Same same -> {}
            case ReadOutcome.Listing listing -> unreadable++;
            case ReadOutcome.NotRead notRead -> unreadable++;
            case ReadOutcome.Unreadable failed -> unreadable++;
            case ReadOutcome.Unopened unopened -> unreadable++;
        }
        progress.accept(++pages);
    }

    /** Evidence that is gone is that page's loss alone. */
    private ReadOutcome read(PageVersion version) {
        Exchange exchange;
        try {
            exchange = WarcFile.read(folder.warc(), version.capture(), maxBody);
        } catch (MonitorException e) {
            return new ReadOutcome.Unreadable(String.valueOf(e.getMessage()));
        }
        return reading.read(exchange);
    }
}
