package org.ictmonitor.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Revisit;
import org.ictmonitor.Visit;
import org.ictmonitor.archive.Original;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.crawl.SiteRules;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.ArchivedVisit;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Copy;
import org.ictmonitor.store.ErrorPage;
import org.ictmonitor.store.KnownRobots;
import org.ictmonitor.store.Recorded;
import org.ictmonitor.store.StoredCapture;

/**
 * Writes the visits of a round, in the order that makes a crash harmless. For one thread, but for its {@link #index}.
 *
 * <p>What is on the disk when, so that a loss of power takes no more than the batch under way:
 * <ol>
 *   <li>the archive, by an fsync of its file (and of its folder, if the file is new), before the store names its records;
 *   <li>the store, by an fsync of its log in each transaction: when a batch's is over, its URLs have their outcomes, the URLs
 *       found in it wait, and the archive's length is known;
 *   <li>the index, by an fsync of its files in a commit every {@value RoundIndex#COMMIT} pages and at the end of a run; what a
 *       crash takes from it is added again from the store.
 * </ol>
 * The freezing of a round is one more transaction of the store, after all of these. {@code skipped.jsonl} and reports are made
 * from the store and have no fsync.
 */
final class RoundWriter {
    private final CampaignStore store;
    private final WarcArchive archive;
    private final RoundIndex index;
    private final int round;
    private final Revisit revisit;

    RoundWriter(CampaignStore store, WarcArchive archive, PageIndexer index, int round, Revisit revisit) {
        this.store = store;
        this.archive = archive;
        this.index = new RoundIndex(index, store.highestCapture());
        this.round = round;
        this.revisit = revisit;
    }

    /** Archives a response that no visit belongs to; it is durable with the next {@link #write}. */
    void archive(Exchange exchange) {
        archive.append(exchange);
    }

    /** Records a batch of visits and enters it into the index. */
    void write(List<Visit> visits) {
        index.enter(record(visits));
    }

    /** Makes a batch of visits durable; what it gives is to be entered into the {@link #index}. */
    Recorded record(List<Visit> visits) {
        List<ArchivedVisit> archived = new ArrayList<>(visits.size());
        visits.forEach(visit -> archived.add(archived(unlessUnwanted(visit))));
        archive.sync();
        return store.record(round, archived, archive.tail(), revisit);
    }

    private ArchivedVisit archived(Visit visit) {
        Optional<Exchange> response = visit.outcome().response();
        Optional<StoredCapture> original =
                response.flatMap(exchange -> store.original(round, visit, Digest.ofBytes(exchange.body())));
        Optional<CaptureRef> capture = response.map(exchange ->
                original.map(earlier -> repeated(exchange, earlier)).orElseGet(() -> archive.append(exchange)));
        return new ArchivedVisit(visit, capture, original.map(StoredCapture::id));
    }

    private CaptureRef repeated(Exchange exchange, StoredCapture earlier) {
        return archive.revisit(
                exchange,
                new Original(
                        URI.create(earlier.url()),
                        earlier.fetched(),
                        earlier.capture().payload()));
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

    /** Keeps what robots.txt files say for the runs that go on with the round. */
    void keep(List<SiteRules> rules) {
        if (!rules.isEmpty()) {
            store.keepRobots(rules.stream()
                    .map(site -> new KnownRobots(site.origin(), site.fetched(), site.content()))
                    .toList());
        }
    }

    /** The index of the round, which may be used by another thread than the one that records, until the round is judged. */
    RoundIndex index() {
        return index;
    }

    /**
     * Leaves out pages that are copies of others; the index loses them before the store does.
     *
     * @param rules that give URLs their normal form
     */
    void leaveOutCopies(UrlRules rules) {
        List<Copy> copies = store.copies(round, url -> rules.normalise(url).map(CrawlUrl::toString));
        copies.forEach(copy -> index.delete(copy.version()));
        index.commit();
        store.takeAway(round, copies);
    }

    /**
     * Judges the pages that the round did not see. In this order a crash at any point leaves what can be judged again: the
     * index loses error pages before the store does, and gains what stays after.
     */
    void judge() {
        List<ErrorPage> errors = store.errorPages(round);
        errors.forEach(error -> index.delete(error.version()));
        index.commit();
        store.judge(round, errors, revisit.giveUp());
        store.carried(round, index::extend);
        index.commit();
    }

    /**
     * Tells the blocks of templates, now that all pages are known. Before the round is frozen, so that a crash leaves a round
     * that the next run ends.
     */
    void settleTemplates() {
        index.templates(round, store.settleTemplates(round));
        index.commit();
    }
}
