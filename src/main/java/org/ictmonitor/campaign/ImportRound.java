package org.ictmonitor.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.ictmonitor.Exchange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MonitorException;
import org.ictmonitor.RoundKind;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.archive.WarcItem;
import org.ictmonitor.crawl.LocationHeader;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.store.RoundCounters;

/**
 * A round whose pages come from WARC files instead of the network. The same rules of scope hold, so that an import counts
 * what a crawl would have counted; of several captures of one URL the first that stands in the files counts. The records
 * are copied into the campaign's own archive, so that its evidence stays complete when the files go.
 */
public final class ImportRound {
    private static final int NOT_MODIFIED = 304;
    private static final int BATCH = 64;
    /** Bodies that are held at most before they are written, beside the last one. */
    private static final long BATCH_BYTES = 32L << 20;

    private final OpenRound open;
    private final RoundWriter writer;
    private final PageReading reading;
    private final UrlRules rules;
    private final long maxBody;
    private final LongConsumer progress;
    private final Map<String, Exchange> batch = new LinkedHashMap<>();
    private final List<FoundUrl> found = new ArrayList<>();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final List<String> damaged = new ArrayList<>();
    private long bytes;
    private long responses;
    private long repeated;

    private ImportRound(OpenRound open, Study study, LongConsumer progress) {
        this.open = open;
        this.writer = open.writer();
        this.reading = open.reading();
        this.rules = new UrlRules(study.campaign(), study.seeds());
        this.maxBody = study.campaign().largestBody();
        this.progress = progress;
    }

    /**
     * What an import brought.
     *
     * @param responses read from the files; each was recorded, left out by a rule of scope, or {@code repeated}
     * @param repeated responses to a URL that an earlier record had answered
     * @param skipped records that are no response, by the reason
     * @param damaged a sentence for each file that could not be read to its end
     */
    public record Result(
            int round,
            RoundCounters counters,
            long responses,
            long repeated,
            SortedMap<String, Long> skipped,
            List<String> damaged) {
        public Result {
            skipped = new TreeMap<>(skipped);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Imports the files as one round and freezes it. A damaged file gives what stands before the damage.
     *
     * @param progress told the number of responses now and then
     */
    public static Result run(
            Study study, List<Path> files, String software, InstantSource clock, LongConsumer progress) {
        files.forEach(ImportRound::check);
        try (OpenRound open = OpenRound.open(study, RoundKind.IMPORT, false, software, clock)) {
            ImportRound round = new ImportRound(open, study, progress);
            files.forEach(round::file);
            round.flush();
            round.writer.leaveOutCopies(round.rules);
            round.writer.settleTemplates();
            open.finish();
            return round.result();
        }
    }

    /** Before a round is begun, since a mistyped name or another kind of file should cost nothing. */
    private static void check(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw MonitorException.wrong(
                    "There is no file " + file + " that may be read; give the paths of WARC files.");
        }
        WarcFile.check(file);
    }

    private Result result() {
        int round = open.round().number();
        return new Result(round, open.store().counters(round), responses, repeated, skipped, damaged);
    }

    private void file(Path file) {
        WarcFile.forEach(file, maxBody, item -> item(file, item));
    }

    private void item(Path file, WarcItem item) {
        switch (item) {
            case WarcItem.Response response -> response(response.exchange());
            case WarcItem.Skipped left -> skipped.merge(left.why(), 1L, Long::sum);
            case WarcItem.Damaged damage -> damage(file, damage);
        }
    }

    /** The round keeps that something is missing, so that whoever looks at its numbers later can see it. */
    private void damage(Path file, WarcItem.Damaged damage) {
        damaged.add(damage.why());
        String place = file.getFileName() + " behind offset " + damage.offset();
        Optional<ExclusionRule> rule = Optional.of(ExclusionRule.DAMAGED);
        found.add(new FoundUrl(place, Optional.empty(), "", 0, FoundBy.IMPORT, UrlKind.PAGE, rule));
    }

    private void response(Exchange exchange) {
        if ("/robots.txt".equals(exchange.uri().getPath())) {
            skipped.merge("a robots.txt", 1L, Long::sum);
            return;
        }
        responses++;
        FoundUrl url = rules.judge(
                exchange.uri().toString(), new UrlRules.Where(Optional.empty(), "", 0, FoundBy.IMPORT, UrlKind.PAGE));
        if (batch.putIfAbsent(url.url(), exchange) == null) {
            found.add(url);
            bytes += exchange.body().length;
        } else {
            repeated++;
        }
        if (found.size() >= BATCH || bytes > BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        List<FrontierEntry> entries = open.store().seed(open.round().number(), found);
        repeated += found.size() - entries.size() - left();
        writer.write(entries.parallelStream().map(this::visit).toList());
        batch.clear();
        found.clear();
        bytes = 0;
        progress.accept(responses);
    }

    private long left() {
        return found.stream().filter(url -> url.excluded().isPresent()).count();
    }

    private Visit visit(FrontierEntry entry) {
        Exchange exchange = Objects.requireNonNull(batch.get(entry.url().toString()), "the entry is one of the batch");
        return new Visit(entry, outcome(exchange), true, reading.read(exchange), List.of());
    }

    private static FetchOutcome outcome(Exchange exchange) {
        if (exchange.truncated().isPresent()) {
            return failed(FailureReason.TOO_LARGE, "only the beginning is in the file or within page-size", exchange);
        }
        if (exchange.status() == NOT_MODIFIED) {
            return new FetchOutcome.NotModified(exchange);
        }
        return switch (exchange.status() / 100) {
            case 2 -> new FetchOutcome.Fetched(exchange);
            case 3 -> redirect(exchange);
            default -> failed(FailureReason.HTTP_STATUS, "status " + exchange.status(), exchange);
        };
    }

    private static FetchOutcome redirect(Exchange exchange) {
        return LocationHeader.of(exchange)
                .<FetchOutcome>map(target -> new FetchOutcome.Redirected(exchange, target))
                .orElseGet(() -> failed(FailureReason.REDIRECT, exchange.status() + " without a Location", exchange));
    }

    private static FetchOutcome failed(FailureReason reason, String detail, Exchange exchange) {
        return new FetchOutcome.Failed(reason, detail, Optional.of(exchange));
    }
}
