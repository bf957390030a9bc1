package org.ictmonitor.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two halves of reading a page and their sum. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingStages {
    private static final Instant SEEN = Instant.parse("2026-11-23T00:00:00Z");

    private final PageExtractor extractor = new PageExtractor(1 << 26);
    private final Annotator annotator = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));
    private final byte[] body = SamplePage.html().getBytes(StandardCharsets.UTF_8);
    private final Page page = extractPage();

    private Page extractPage() {
        Extraction extraction = extractor.extract(SamplePage.URL, body, "text/html; charset=utf-8", SEEN);
        return ((Extraction.Extracted) extraction).page();
    }

    @Benchmark
    public Page extract() {
        return extractPage();
    }

    @Benchmark
    public Reading annotate() {
        return annotator.annotate(page);
    }

    @Benchmark
    public Reading extractAndAnnotate() {
        return annotator.annotate(extractPage());
    }
}
