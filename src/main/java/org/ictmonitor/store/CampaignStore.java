package org.ictmonitor.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ictmonitor.AcceptedCertificate;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.Code;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Portal;
import org.ictmonitor.Reading;
import org.ictmonitor.Revisit;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.Standing;
import org.ictmonitor.Templates;
import org.ictmonitor.Validators;
import org.ictmonitor.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The record of one campaign: rounds, URLs, captures, page versions and mentions. What a method recorded is on the disk
 * when it returns. Instants are kept to the millisecond.
 *
 * <p>All methods may be called from several threads; they wait for each other. A consumer of page versions may call the
 * store, also to write; no consumer may call it from another thread and wait for that. One program writes a store at a
 * time ({@link RunLock}); others may read meanwhile, through {@link #openReadOnly}.
 *
 * <p>Questions about a round are answered from that round alone: a page version counts in every round from its first to
 * its last, and a later round can only move a last round that reached the round before it, so that a finished round
 * has the same answers for ever. Only what a person asks for, {@link #replaceReading} and {@link Removals#erase}, changes them.
 *
 * <p>Methods throw {@link org.ictmonitor.MonitorException} when the file cannot be read or written, with exit
 * {@code NO_SPACE} when the disk is full; the transaction is then undone as a whole.
 */
public final class CampaignStore implements AutoCloseable {
    private final Sql sql;
    private final ContentCodec codec = new ContentCodec();
    private final Tables tables;
    private @Nullable Repeats repeats;
    private @Nullable Suspicion suspicion;

    CampaignStore(Sql sql) {
        this.sql = sql;
        this.tables = Tables.on(sql, codec);
    }

    /** Opens a campaign's store to write it; made if it is not there, brought up to date if it is older. */
    public static CampaignStore open(Path folder) {
        CampaignStore store = new CampaignStore(Database.write(folder));
        store.change(() -> store.tables.templates().addMissingKeys(store.tables.versions()));
        store.settle();
        return store;
    }

    /** Opens a campaign's store to read it, also while another program writes it. */
    public static CampaignStore openReadOnly(Path folder) {
        return new CampaignStore(Database.read(folder));
    }

    private synchronized <T> T write(Supplier<T> work) {
        try {
            return sql.transaction(work);
        } catch (RuntimeException | Error e) {
            tables.forget();
            suspicion = null;
            throw e;
        }
    }

    void change(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** In short transactions, since there may be a million URLs to bring to the index. */
    private void settle() {
        boolean more = true;
        while (more) {
            more = write(tables.places()::settle);
        }
    }

    /** Begins a round that reads no attached files. */
    public Round begin(RoundKind kind, String codebookHash, Instant started, List<Portal> portals) {
        return begin(kind, codebookHash, started, portals, false);
    }

    /**
     * Begins a round, with the portals as they are now.
     *
     * @param attachments whether it reads attached files
     * @throws org.ictmonitor.MonitorException if another round is unfinished
     */
    public Round begin(
            RoundKind kind, String codebookHash, Instant started, List<Portal> portals, boolean attachments) {
        return write(() -> tables.rounds().begin(kind, codebookHash, started, portals, attachments));
    }

    /** Freezes a round. */
    public void finish(int round, Instant finished) {
        settle();
        change(() -> tables.rounds().end(round, RoundState.FINISHED, Optional.of(finished)));
    }

    /** Gives a round up: it is counted nowhere, and the next one goes on from the last finished one. */
    public void abandon(int round) {
        change(() -> {
            tables.rounds().end(round, RoundState.ABANDONED, Optional.empty());
            tables.templates().clear(round);
        });
    }

    /** All rounds, oldest first. */
    public synchronized List<Round> rounds() {
        return tables.rounds().all();
    }

    /**
     * All rounds in the order of the time that their pages are of, so that what a web archive holds of 2022 stands before the
     * rounds that were crawled, whenever it was imported.
     */
    public synchronized List<DatedRound> timeline() {
        return tables.rounds().timeline();
    }

    /** What a round brought since the finished round before it. Reads keys and digests only. */
    public synchronized RoundNews news(int round) {
        return tables.versions().news(round, tables.rounds().previous(round));
    }

    /** The round that is to be gone on with, empty if the last one is done. */
    public synchronized Optional<Round> unfinished() {
        return tables.rounds().unfinished();
    }

    /** The portals as they were when the round began. */
    public synchronized List<Portal> portals(int round) {
        return tables.rounds().portals(round);
    }

    /** Adds URLs to a round and answers those that wait from now on; URLs that the round knows stay as they are. */
    public List<FrontierEntry> seed(int round, List<FoundUrl> found) {
        return write(() -> {
            tables.rounds().running(round);
            return tables.frontier().add(round, found);
        });
    }

    /** Adds pages to a round that are not asked for in it; those that the round knows stay as they are. */
    public void carry(int round, List<FoundUrl> pages) {
        change(() -> {
            tables.rounds().running(round);
            tables.frontier().carry(round, pages);
        });
    }

    /** Every URL of a round, with what is known for asking for it again, in the order in which they were found first. */
    public synchronized void earlier(int round, Consumer<EarlierUrl> consumer) {
        tables.frontier().earlier(round, consumer);
    }

    /** Of one round at a time, since a run asks for each of its pages. */
    private Repeats repeats(int round) {
        Repeats known = repeats;
        if (known == null || known.round() != round) {
            known = new Repeats(tables, round);
            repeats = known;
        }
        return known;
    }

    private Suspicion suspicion(int round) {
        Suspicion known = suspicion;
        if (known == null || known.round() != round) {
            known = new Suspicion(tables, round);
            suspicion = known;
        }
        return known;
    }

    /** By what a round can ask for a URL conditionally: nothing unless its answer can only be "what stands, stands". */
    public synchronized Validators validators(int round, CrawlUrl url) {
        return repeats(round).validators(url);
    }

    /** Whether a body is what the current version of that URL was read from, with the round's codebook. */
    public synchronized boolean isSame(int round, CrawlUrl url, Digest body) {
        return repeats(round).isSame(url, body);
    }

    /**
     * The archived response whose body a visit brought again, as long as the body can only be evidence for what stands
     * already; empty if the body has to be archived.
     *
     * @param body digest of the response's body
     */
    public synchronized Optional<StoredCapture> original(int round, Visit visit, Digest body) {
        return repeats(round).original(visit, body);
    }

    /** Versions that a round found to be an error's page in the place of a page. Changes nothing. */
    public synchronized List<ErrorPage> errorPages(int round) {
        return new ErrorPages(tables, round).find();
    }

    /**
     * Versions that began in a round and are copies of another page of it. Changes nothing.
     *
     * @param normal gives the normal form of an absolute URL, if it is one that could be fetched
     */
    public synchronized List<Copy> copies(int round, Function<String, Optional<String>> normal) {
        return new Copies(tables, round, normal).find();
    }

    /** Takes copies away as if they had never been read. May be done again. */
    public void takeAway(int round, List<Copy> copies) {
        change(() -> new Copies(tables, round, Optional::of).takeAway(copies));
    }

    /**
     * Judges the pages that were there in the round before and that this round, whose last visit is recorded, did not
     * see: how each {@link Standing stands}. Those that stay are extended into the round. May be done again.
     *
     * @param errors what {@link #errorPages} found, to be taken away
     * @param giveUp after so long without a page of a portal its pages count no more
     */
    public void judge(int round, List<ErrorPage> errors, Duration giveUp) {
        change(() -> {
            tables.rounds().running(round);
            new Standings(tables, round).judge(errors, giveUp);
            tables.listings().date(round, tables.rounds().round(round).started().toEpochMilli());
        });
    }

    /** Portals that a finished round asked and had no page of, in the order of their ids. */
    public synchronized List<Unreached> unreached(int round) {
        return tables.unreached().of(round);
    }

    /**
     * Finds which blocks of a round's pages are the portals' templates, and counts their mentions once from now on. To be
     * done when all its pages are known; may be done again.
     */
    public Templates settleTemplates(int round) {
        return write(() -> tables.templates().settle(round));
    }

    /** The blocks of a round's templates; none as long as the round is not finished. */
    public synchronized Templates templates(int round) {
        return tables.templates().of(round);
    }

    /** Page versions that a round did not see and that stay in it. */
    public synchronized void carried(int round, Consumer<PageVersion> consumer) {
        tables.versions().forEach("""
                        version.first_round < ? AND version.last_round >= ? AND version.url IN (
                            SELECT url FROM visit WHERE round = ? AND standing IS NOT NULL)
                        """, consumer, round, round, round);
    }

    /** Hosts whose certificates were accepted in a round although they are not valid, by portal and host. */
    public synchronized List<AcceptedCertificate> acceptedCertificates(int round) {
        return tables.certificates().of(round);
    }

    /** URLs of a host that wait, in the order of their keys, those above {@code afterId} only. */
    public synchronized List<FrontierEntry> waiting(int round, String host, long afterId, int limit) {
        return tables.waiting().of(round, host, afterId, limit);
    }

    /** How many URLs wait at each host. */
    public synchronized Map<String, Integer> waitingByHost(int round) {
        return tables.waiting().byHost(round);
    }

    /**
     * Every URL that was found in a round, whatever became of it, but for those that were left out only because of where
     * they were found: found elsewhere, they may yet be followed.
     */
    public synchronized void forEachKnownUrl(int round, Consumer<String> consumer) {
        tables.frontier().forEachKnown(round, consumer);
    }

    /**
     * Records visits in one transaction: captures, outcomes, page versions with their mentions, URLs found, and how far
     * the archive reaches. Recording a visit of a URL that has its outcome adds a capture and changes nothing else.
     *
     * @param tail up to where the archive was made durable before this call
     */
    public Recorded record(int round, List<ArchivedVisit> batch, Optional<ArchiveTail> tail) {
        return record(round, batch, tail, Revisit.EVERY_ROUND);
    }

    /**
     * As {@link #record(int, List, Optional)}.
     *
     * @param revisit by which each page's interval becomes longer or shorter
     */
    public Recorded record(int round, List<ArchivedVisit> batch, Optional<ArchiveTail> tail, Revisit revisit) {
        return write(() -> {
            tables.rounds().running(round);
            Recorded recorded = new Recorder(tables, round, revisit, suspicion(round)).record(batch);
            tail.ifPresent(tables.captures()::reach);
            return recorded;
        });
    }

    /** As {@link #record(int, List, Optional)}, where the archive did not grow. */
    public Recorded record(int round, List<ArchivedVisit> batch) {
        return record(round, batch, Optional.empty());
    }

    /** Keeps what sites' robots.txt say, in place of what they said before. */
    public void keepRobots(List<KnownRobots> robots) {
        change(() -> robots.forEach(tables.manners()::keep));
    }

    /** The robots.txt files that were asked for at that time or later, by origin. */
    public synchronized List<KnownRobots> robotsSince(Instant earliest) {
        return tables.manners().robotsSince(earliest);
    }

    /** Keeps that a host is to be left alone; of two pauses the later end holds. */
    public void pause(HostPause pause) {
        change(() -> tables.manners().pause(pause));
    }

    /** The pauses that are not over at that time. */
    public synchronized List<HostPause> pauses(Instant now) {
        return tables.manners().pauses(now);
    }

    /** How many redirects in a row led to a URL in a round, as far as {@code most}. */
    public synchronized int redirectsTo(int round, String url, int most) {
        return tables.frontier().redirectsTo(round, url, most);
    }

    /** How far the archive reaches, as far as any transaction knows. */
    public synchronized Optional<ArchiveTail> archiveTail() {
        return tables.captures().tail();
    }

    /** What became of the URLs of a round. */
    public synchronized RoundCounters counters(int round) {
        return Counters.of(sql, tables.names(), round);
    }

    /** The same by portal id, in the order of ids. */
    public synchronized Map<String, RoundCounters> countersByPortal(int round) {
        return Counters.byPortal(sql, tables.names(), round);
    }

    /** Every URL of a round with what became of it, in the order in which they were found first. */
    public synchronized void outcomes(int round, Consumer<UrlOutcome> consumer) {
        tables.frontier().outcomes(round, consumer);
    }

    /** Mentions, by portal, URL and place on the page; those in a block of a template once, on the page that stands for it. */
    public synchronized void mentions(MentionFilter filter, Consumer<StoredMention> consumer) {
        new MentionQuery(tables, filter).forEach(consumer);
    }

    /** Mentions on every page that has them, in the order of {@link #mentions}, which are among them. */
    public synchronized void occurrences(MentionFilter filter, Consumer<Occurrence> consumer) {
        new MentionQuery(tables, filter).occurrences(consumer);
    }

    /** How many mentions {@link #mentions} gives. */
    public synchronized long mentionCount(MentionFilter filter) {
        return new MentionQuery(tables, filter).count();
    }

    /** Mentions counted by code, purpose and zone, in that order. */
    public synchronized List<MentionCount> mentionCounts(MentionFilter filter) {
        return new MentionQuery(tables, filter).counts();
    }

    /**
     * Every page version that is current in one of the rounds from first to last, with all that was read and with the
     * templates of the last of these rounds that has it, oldest first.
     */
    public synchronized void pages(int fromRound, int toRound, Consumer<StoredPage> consumer) {
        versions(fromRound, toRound, tables.opened(toRound, consumer));
    }

    /** Those of the pages up to a round that name one of the codes or what stands below it, oldest first. */
    public synchronized void pagesNaming(Set<Code> codes, int toRound, Consumer<StoredPage> consumer) {
        tables.versions().naming(codes, toRound, tables.opened(toRound, consumer));
    }

    /** The versions that {@link #pages} gives, without their content. */
    public synchronized void versions(int fromRound, int toRound, Consumer<PageVersion> consumer) {
        tables.versions().forEach("version.first_round <= ? AND version.last_round >= ?", consumer, toRound, fromRound);
    }

    /** Page versions that began with a capture above that key, oldest first: what an index that holds that many lacks. */
    public synchronized void pagesAfter(long capture, Consumer<StoredPage> consumer) {
        tables.versions()
                .forEach(
                        "version.capture > ?",
                        version -> consumer.accept(tables.versions().page(version, Templates.NONE)),
                        capture);
    }

    /** Page versions that began before and may have been seen again since the round of the first capture above that key. */
    public synchronized void extendedAfter(long capture, Consumer<PageVersion> consumer) {
        tables.versions().forEach("""
                        version.capture <= ? AND version.first_round < version.last_round AND version.last_round >= (
                            SELECT coalesce(min(round), version.last_round + 1) FROM capture WHERE id > ?)
                        """, consumer, capture, capture);
    }

    /** Page versions that began before a round and were seen again in it. */
    public synchronized void extended(int round, Consumer<PageVersion> consumer) {
        tables.versions().forEach("version.first_round < ? AND version.last_round >= ?", consumer, round, round);
    }

    /** The versions of a page, oldest first. */
    public synchronized void history(String url, Consumer<PageVersion> consumer) {
        tables.urls().find(url).ifPresent(id -> tables.versions().forEach("version.url = ?", consumer, id));
    }

    /** A version with all that was read, with the templates of its last round. */
    public synchronized StoredPage page(PageVersion version) {
        return tables.versions().page(version, templates(version.lastRound()));
    }

    /** Every archived response of a round, in the order in which they were recorded. */
    public synchronized void captures(int round, Consumer<StoredCapture> consumer) {
        tables.captures().forEach(round, consumer);
    }

    /** Every archived response of a URL, in the order in which they were recorded; none if the campaign does not know it. */
    public synchronized void captures(String url, Consumer<StoredCapture> consumer) {
        tables.urls().find(url).ifPresent(id -> tables.captures().ofUrl(id, consumer));
    }

    /** What leaves archive and record for good. */
    public Removals removals() {
        return new Removals(this, sql, tables);
    }

    /** Key of the last capture, 0 if there is none. */
    public synchronized long highestCapture() {
        return tables.captures().highest();
    }

    /**
     * Puts another reading in the place of a version's own, after its evidence was read or tagged anew.
     *
     * @param codebookHash of the codebook that the reading was tagged with
     * @return the version as it is now
     */
    public PageVersion replaceReading(long versionId, String codebookHash, Reading reading) {
        return write(() -> {
            tables.versions().replace(versionId, codebookHash, ContentDigest.of(reading), reading);
            return tables.versions().version(versionId);
        });
    }

    /** Says that a round's mentions are now those of another codebook. */
    public void retagged(int round, String codebookHash) {
        change(() -> tables.rounds().codebook(round, codebookHash));
    }

    /** What is wrong in the store, one sentence each; empty if all is well. Reads the whole file. */
    public synchronized List<String> problems() {
        return new Inspection(sql, tables.names()).problems();
    }

    /** Writes a copy of the whole record, without the room that deleted rows left; the file must not exist. */
    public synchronized void copyTo(Path file) {
        sql.update("VACUUM INTO ?", file.toString());
    }

    @Override
    public synchronized void close() {
        try (codec) {
            sql.close();
        }
    }
}
