package org.ictmonitor.campaign;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.Grave;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;
import org.ictmonitor.store.Tombstone;

/**
 * Takes a URL out of record, archive and index, of every round, and leaves a tombstone. First one transaction takes out what
 * was read and says that the URL is erased, so that no round asks for it again; then the files of the archive are replaced one
 * by one, each answer by a record that says who erased it, when and why, then the index. Broken off at any moment it can be repeated, and {@code verify} says that it has to be.
 */
public final class Erasure {
    private Erasure() {}

    /**
     * What was erased.
     *
     * @param answers archived responses that are gone
     * @param files of the archive that were replaced
     */
    public record Result(long answers, long files) {}

    /**
     * Erases a URL.
     *
     * @param url as the record writes it
     * @param who asks for it, and why: both stay on record
     * @throws MonitorException if the campaign does not know the URL, or a round is unfinished
     */
    @SuppressWarnings("try") // the lock is held and not spoken to
    public static Result run(Study study, String url, String who, String why, String software, InstantSource clock) {
        CampaignFolder folder = study.folder().existing();
        Campaign campaign = study.campaign();
        ArchiveLabel label =
                new ArchiveLabel(campaign.name(), campaign.title(), campaign.contact(), software, OpenRound.ROBOTS);
        try (RunLock lock = RunLock.acquire(study.lock());
                CampaignStore store = CampaignStore.open(folder.path())) {
            store.unfinished().ifPresent(Erasure::refuse);
            store.removals().erase(url, who, why, clock.instant());
            Result result = archive(store, url, ArchiveFiles.open(store, folder.warc(), label, clock));
            Reindex.rebuild(store, folder, new Annotator(study.codebook(), campaign.languages())::tokens, count -> {});
            store.removals().erased(url);
            return result;
        }
    }

    /** What the archive says is what the record says, also if an erasure that was broken off is repeated by another person. */
    private static Grave grave(CampaignStore store, String url) {
        Tombstone stone = store.removals().all().stream()
                .filter(each -> each.url().equals(url))
                .findFirst()
                .orElseThrow();
        return new Grave(url, stone.erased(), stone.who(), stone.why());
    }

    private static void refuse(Round round) {
        throw MonitorException.wrong("round " + round.number()
                + " is not finished; finish it with 'ictmon crawl', or give it up with --new, before you erase");
    }

    private static Result archive(CampaignStore store, String url, ArchiveFiles files) {
        Map<String, Set<Long>> byFile = new TreeMap<>();
        store.captures(url, capture -> {
            if (!capture.capture().file().isEmpty()) {
                byFile.computeIfAbsent(capture.capture().file(), file -> new TreeSet<>())
                        .add(capture.capture().offset());
            }
        });
        Grave grave = grave(store, url);
        byFile.forEach((file, offsets) -> files.erase(file, offsets, grave));
        return new Result(byFile.values().stream().mapToLong(Set::size).sum(), byFile.size());
    }
}
