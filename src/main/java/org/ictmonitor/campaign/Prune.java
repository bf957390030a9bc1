package org.ictmonitor.campaign;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.WarcRewrite;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;
import org.ictmonitor.store.StoredCapture;

/**
 * Takes answers out of the archive that nothing stands on: answers of a page that said the same as a version that is kept,
 * failures, redirects and what is no page, of rounds before the last ones. Every page version keeps its evidence.
 *
 * <p>File by file: the copy is written and made durable, then one transaction of the store points to it, then the old file
 * is deleted. Whatever ends it in between, the store names records that are there; what is left over is tidied by the next
 * call, or set aside by the next round.
 */
public final class Prune {
    private final CampaignStore store;
    private final ArchiveFiles files;

    private Prune(CampaignStore store, ArchiveFiles files) {
        this.store = store;
        this.files = files;
    }

    /**
     * What a file loses.
     *
     * @param file its name before
     * @param answers that go, by the kind of their status: {@code page, redirect, failed, other}
     * @param plan its size and what is saved
     */
    public record Pruned(String file, SortedMap<String, Long> answers, WarcRewrite.Plan plan) {
        public Pruned {
            answers = new TreeMap<>(answers);
        }
    }

    /**
     * Prunes a campaign's archive.
     *
     * @param keepRounds finished rounds of which every answer stays, 1 or more
     * @param dryRun whether only to say what would go
     */
    @SuppressWarnings("try") // the lock is held and not spoken to
    public static List<Pruned> run(Study study, int keepRounds, boolean dryRun, String software, InstantSource clock) {
        CampaignFolder folder = study.folder().existing();
        Campaign campaign = study.campaign();
        ArchiveLabel label =
                new ArchiveLabel(campaign.name(), campaign.title(), campaign.contact(), software, OpenRound.ROBOTS);
        try (RunLock lock = RunLock.acquire(study.lock());
                CampaignStore store = CampaignStore.open(folder.path())) {
            store.unfinished().ifPresent(Prune::refuse);
            ArchiveFiles files = dryRun
                    ? new ArchiveFiles(store, folder.warc(), new WarcRewrite(folder.warc(), label, clock))
                    : ArchiveFiles.open(store, folder.warc(), label, clock);
            return new Prune(store, files).all(keepRounds, dryRun);
        }
    }

    private static void refuse(Round round) {
        throw MonitorException.wrong("round " + round.number()
                + " is not finished; finish it with 'ictmon crawl', or give it up with --new, before you prune");
    }

    private List<Pruned> all(int keepRounds, boolean dryRun) {
        Map<String, List<StoredCapture>> byFile = new TreeMap<>();
        store.removals()
                .redundant(
                        firstKept(keepRounds),
                        capture -> byFile.computeIfAbsent(capture.capture().file(), file -> new ArrayList<>())
                                .add(capture));
        List<Pruned> pruned = new ArrayList<>();
        byFile.forEach((file, captures) -> pruned.add(file(file, captures, dryRun)));
        return pruned;
    }

    private int firstKept(int keepRounds) {
        List<Integer> finished = store.rounds().stream()
                .filter(round -> round.state() == RoundState.FINISHED)
                .map(Round::number)
                .toList();
        return finished.size() <= keepRounds ? 0 : finished.get(finished.size() - keepRounds);
    }

    private Pruned file(String file, List<StoredCapture> captures, boolean dryRun) {
        Set<Long> offsets = new TreeSet<>();
        SortedMap<String, Long> answers = new TreeMap<>();
        captures.forEach(capture -> {
            offsets.add(capture.capture().offset());
            answers.merge(kind(capture.status()), 1L, Long::sum);
        });
        return new Pruned(file, answers, dryRun ? files.rewrite().plan(file, offsets) : files.replace(file, offsets));
    }

    private static String kind(int status) {
        return switch (status / 100) {
            case 2 -> "page";
            case 3 -> status == 304 ? "page" : "redirect";
            case 4, 5 -> "failed";
            default -> "other";
        };
    }
}
