package org.ictmonitor.analysis;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.Portal;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.Sentence;
import org.ictmonitor.Templates;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.ArchivedVisit;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Recorded;
import org.ictmonitor.store.StoredMention;

/** Mentions laid down as pages in a real store and a real index. */
final class RecordedStudy implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final CampaignStore store;
    private final Path index;
    private final boolean templates;

    /** Of rounds whose pages each stand for themselves. */
    RecordedStudy(Path folder) {
        this(folder, false);
    }

    /** @param templates whether what stands on several pages is told */
    RecordedStudy(Path folder, boolean templates) {
        this.templates = templates;
        this.store = CampaignStore.open(folder);
        this.index = folder.resolve("lucene");
    }

    CampaignStore store() {
        return store;
    }

    PageSearch search() {
        return PageSearch.open(index, (text, language) -> List.of());
    }

    /** Records a round whose pages have these mentions; {@code failing} are URLs that answer with a status, or not at all. */
    RoundView round(List<StoredMention> mentions, Map<String, OptionalInt> failing) {
        List<Portal> portals = List.of(SmallStudy.CENTRE, SmallStudy.FAMILY, SmallStudy.DIIA);
        Round round = store.begin(RoundKind.CRAWL, SmallStudy.CODEBOOK.hash(), START, portals);
        Map<String, List<StoredMention>> pages = new LinkedHashMap<>();
        mentions.forEach(mention ->
                pages.computeIfAbsent(mention.url(), url -> new ArrayList<>()).add(mention));
        List<ArchivedVisit> batch = new ArrayList<>();
        pages.forEach((url, found) -> batch.add(page(entry(round, url), found)));
        failing.forEach((url, status) -> batch.add(failure(entry(round, url), status)));
        index(store.record(round.number(), batch), round.number());
        store.finish(round.number(), START.plus(Duration.ofDays(1)));
        return RoundView.of(store, store.rounds().getLast());
    }

    private FrontierEntry entry(Round round, String url) {
        URI uri = URI.create(url);
        String portal = uri.getHost().replace(".example", "");
        CrawlUrl target = new CrawlUrl(uri, uri.getHost(), uri.getHost());
        FoundUrl found =
                new FoundUrl(url, Optional.of(target), portal, 0, FoundBy.SEED, UrlKind.PAGE, Optional.empty());
        return store.seed(round.number(), List.of(found)).getFirst();
    }

    private void index(Recorded recorded, int round) {
        try (PageIndexer indexer = PageIndexer.open(index, (text, language) -> List.of())) {
            recorded.begun().forEach(begun -> indexer.add(begun.version(), begun.reading(), begun.keys()));
            recorded.extended().forEach(indexer::extend);
            indexer.templates(round, templates ? store.settleTemplates(round) : Templates.NONE);
            indexer.commit(recorded.highestCapture());
        }
    }

    private static ArchivedVisit page(FrontierEntry entry, List<StoredMention> mentions) {
        FetchOutcome fetched = new FetchOutcome.Fetched(exchange(entry, 200));
        return visit(entry, fetched, new ReadOutcome.Read(reading(entry.url().uri(), mentions)));
    }

    private static ArchivedVisit failure(FrontierEntry entry, OptionalInt status) {
        FetchOutcome outcome = status.isPresent()
                ? new FetchOutcome.Failed(
                        FailureReason.HTTP_STATUS, "a status", Optional.of(exchange(entry, status.getAsInt())))
                : new FetchOutcome.Failed(FailureReason.TIMEOUT, "no answer", Optional.empty());
        return visit(entry, outcome, new ReadOutcome.NotRead("no page"));
    }

    private static ArchivedVisit visit(FrontierEntry entry, FetchOutcome outcome, ReadOutcome read) {
        Optional<CaptureRef> capture = outcome.response()
                .map(exchange -> new CaptureRef("a.warc.gz", entry.id(), Digest.ofBytes(exchange.body())));
        return new ArchivedVisit(new Visit(entry, outcome, true, read, List.of()), capture);
    }

    private static Exchange exchange(FrontierEntry entry, int status) {
        return new Exchange(
                entry.url().uri(),
                START,
                Duration.ofMillis(20),
                Optional.empty(),
                "",
                status,
                "",
                List.of(),
                entry.url().toString().getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    /** Each mention in a block and a sentence of its own. */
    private static Reading reading(URI uri, List<StoredMention> mentions) {
        List<Block> blocks = mentions.stream()
                .map(mention -> new Block(mention.zone(), BlockKind.PARAGRAPH, mention.sentence(), List.of()))
                .toList();
        Page page = new Page(
                uri,
                "Title",
                Optional.of("uk"),
                published(uri.toString()),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
        List<Sentence> sentences = IntStream.range(0, mentions.size())
                .mapToObj(i -> sentence(i, mentions.get(i).sentence(), language(uri)))
                .toList();
        List<Mention> placed = IntStream.range(0, mentions.size())
                .mapToObj(i -> mention(i, mentions.get(i)))
                .toList();
        return new Reading(page, sentences, placed);
    }

    private static Sentence sentence(int block, String text, String language) {
        return new Sentence(block, 0, text.length(), text, language, List.of());
    }

    /** As the first directory of the address that is a language; Ukrainian if there is none. */
    private static String language(URI uri) {
        return Stream.of(uri.getPath().split("/"))
                .filter(List.of("ru", "en")::contains)
                .findFirst()
                .orElse("uk");
    }

    private static Mention mention(int sentence, StoredMention mention) {
        int start = Math.max(0, mention.sentence().indexOf(mention.surface()));
        return new Mention(
                mention.code(),
                mention.purpose(),
                mention.aspect(),
                sentence,
                start,
                start + mention.surface().length(),
                mention.surface(),
                mention.evidence(),
                mention.href(),
                mention.score());
    }

    private static Optional<PageDate> published(String url) {
        Matcher month = MONTH.matcher(url);
        return month.find()
                ? Optional.of(new PageDate(YearMonth.parse(month.group()).atDay(5), DateSource.META, 1))
                : Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}
