package org.ictmonitor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Digest;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.archive.Original;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.index.IndexStatus;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RoundCounters;
import org.ictmonitor.store.StoredCapture;

/**
 * Checks a campaign's store in itself, every archived response against the digest that was recorded for it, and the
 * index's counts of mentions against the store's.
 */
public final class Verification {
    private final CampaignStore store;
    private final CampaignFolder folder;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> checked = new TreeMap<>();
    private boolean behind;

    private Verification(CampaignStore store, CampaignFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * What was checked and what is wrong.
     *
     * @param checked how many of what
     * @param problems a sentence each; empty if all is well
     */
    public record Result(Map<String, Long> checked, List<String> problems) {
        public Result {
            checked = new TreeMap<>(checked);
            problems = List.copyOf(problems);
        }
    }

    /** Checks all rounds that were not given up. Changes nothing. */
    public static Result run(CampaignFolder folder) {
        try (CampaignStore store = CampaignStore.openReadOnly(folder.existing().path())) {
            Verification verification = new Verification(store, folder);
            verification.all();
            return new Result(verification.checked, verification.problems);
        }
    }

    private void all() {
        problems.addAll(store.problems());
        List<Round> rounds = store.rounds().stream()
                .filter(round -> round.state() != RoundState.ABANDONED)
                .toList();
        rounds.forEach(this::counters);
        rounds.forEach(round -> store.captures(round.number(), this::capture));
        try (PageSearch index = PageSearch.open(folder.lucene(), (text, language) -> List.of())) {
            rounds.forEach(round -> index(index, round));
        } catch (MonitorException e) {
            problems.add("index: " + e.getMessage());
        }
    }

    private void counters(Round round) {
        count("rounds");
        RoundCounters counters = store.counters(round.number());
        long fetched = counters.read()
                + counters.attachments()
                + counters.notRead()
                + counters.unreadable()
                + counters.soft404();
        if (fetched != counters.fetched()) {
            problems.add("store: round " + round.number() + " counts " + counters.fetched() + " fetched pages, but "
                    + fetched + " that were read, not read or unreadable");
        }
        if (round.state() == RoundState.FINISHED && counters.waiting() > 0) {
            problems.add("store: round " + round.number() + " is finished, but " + counters.waiting() + " URLs wait");
        }
    }

    private void capture(StoredCapture capture) {
        if (capture.isPruned()) {
            count("answers that 'ictmon prune' took out of the archive");
            return;
        }
        count("archived responses");
        try {
            if (capture.original().isPresent()) {
                revisit(capture);
                return;
            }
            byte[] body = WarcFile.read(folder.warc(), capture.capture(), Long.MAX_VALUE)
                    .body();
            if (!Digest.ofBytes(body).equals(capture.capture().payload())) {
                problems.add("archive: " + capture.capture() + " does not hold what was recorded of " + capture.url());
            }
        } catch (MonitorException e) {
            problems.add("archive: " + capture.url() + ": " + e.getMessage());
        }
    }

    /** A revisit record has no body; it must name the one that was recorded for it, which is checked where it stands. */
    private void revisit(StoredCapture capture) {
        Original original = WarcFile.revisited(folder.warc(), capture.capture());
        if (!original.payload().equals(capture.capture().payload())
                || !original.uri().toString().equals(capture.url())) {
            problems.add("archive: " + capture.capture() + " does not repeat what was recorded of " + capture.url());
        }
    }

    /** A run that was killed leaves an index behind the store, which is no damage; comparing them would name every code. */
    private void index(PageSearch index, Round round) {
        IndexStatus status = index.status(round.number());
        if (status.highestCapture().orElse(0) == store.highestCapture()) {
            versions(round, status);
            mentions(round, status);
        } else if (!behind) {
            behind = true;
            problems.add("index: it ends before the store, since a run was broken off; the next 'ictmon crawl' makes up"
                    + " for it, and so does 'ictmon reindex'");
        }
    }

    private void versions(Round round, IndexStatus status) {
        long[] inStore = {0};
        store.versions(round.number(), round.number(), version -> inStore[0]++);
        checked.merge("page versions in the store", inStore[0], Long::sum);
        if (inStore[0] != status.versions()) {
            problems.add("index: round " + round.number() + " has " + status.versions()
                    + " page versions, the store has " + inStore[0] + "; 'ictmon reindex' mends it");
        }
    }

    private void mentions(Round round, IndexStatus status) {
        MentionFilter all = MentionFilter.all(round.number());
        Map<String, Long> inIndex = status.tallies().stream()
                .collect(Collectors.toMap(
                        tally -> tally.code() + " " + tally.purpose() + " " + tally.zone(), tally -> tally.mentions()));
        Map<String, Long> inStore = store.mentionCounts(all).stream()
                .collect(Collectors.toMap(
                        count -> count.code() + " " + count.purpose() + " " + count.zone(), count -> count.mentions()));
        inStore.forEach((kind, mentions) -> compare(round, kind, mentions, inIndex.getOrDefault(kind, 0L)));
        inIndex.forEach((kind, mentions) -> {
            if (!inStore.containsKey(kind)) {
                compare(round, kind, 0, mentions);
            }
        });
    }

    private void compare(Round round, String kind, long store, long index) {
        checked.merge("mentions in the store", store, Long::sum);
        if (store != index) {
            problems.add("index: round " + round.number() + ", " + kind + ": " + index + " mentions, the store has "
                    + store + "; 'ictmon reindex' mends it");
        }
    }

    private void count(String what) {
        checked.merge(what, 1L, Long::sum);
    }
}
