package org.ictmonitor.extract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ictmonitor.Block;
import org.ictmonitor.PageDate;
import org.ictmonitor.bench.SamplePage;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages from bytes to a page, each on what the one before it made. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class ExtractStages {
    private final byte[] body = SamplePage.html().getBytes(StandardCharsets.UTF_8);
    private final Source source = new Source(
            SamplePage.URL,
            MediaType.parse("text/html; charset=utf-8"),
            List.of(),
            Optional.empty(),
            Instant.parse("2026-11-23T00:00:00Z"));
    private final String text = decoded(body, source);
    private final Document document = parsed(text);
    private final BlockReader read = blocksOf(document);
    private final List<Block> blocks = zoned(document, read);

    @Benchmark
    public String decode() {
        return decoded(body, source);
    }

    private static String decoded(byte[] body, Source source) {
        return TextDecoder.decode(body, source.type());
    }

    @Benchmark
    public Document parse() {
        return parsed(text);
    }

    private static Document parsed(String text) {
        return Parser.htmlParser().parseInput(text, SamplePage.URL.toString());
    }

    /** Blocks with the zones that their elements say, and with their links. */
    @Benchmark
    public Object blocksAndLinks() {
        return blocksOf(document);
    }

    private static BlockReader blocksOf(Document document) {
        Outline outline = Outline.of(document);
        BlockReader reader =
                new BlockReader(outline, new Zones(outline), new Links(Links.base(document, SamplePage.URL)));
        reader.read(document.body());
        return reader;
    }

    @Benchmark
    public List<Block> zonesAndMainText() {
        return zoned(document, read);
    }

    private static List<Block> zoned(Document document, BlockReader read) {
        Site site = Site.of(SamplePage.URL);
        return MainText.zoned(
                read.drafts(),
                read.containers(),
                ArticleMarks.on(document, read.drafts(), headOf(document).title()),
                new Furniture(site, Outline.of(document), PageExtractor.FURNITURE),
                headOf(document),
                site);
    }

    @Benchmark
    public Object head() {
        return headOf(document);
    }

    private static PageHead headOf(Document document) {
        return PageHead.of(document, SamplePage.URL.toString(), List.of());
    }

    @Benchmark
    public List<Optional<PageDate>> dates() {
        PageDates dates = new PageDates(document, blocks, source);
        return List.of(dates.published(), dates.modified());
    }
}
