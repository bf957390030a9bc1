package org.ictmonitor.annotate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ictmonitor.Codebook;
import org.ictmonitor.Page;
import org.ictmonitor.Purpose;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;
import org.ictmonitor.bench.SamplePage;
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

/** The stages from a page to its mentions, each on what the one before it made. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class AnnotateStages {
    private final Codebook codebook = CodebookReader.bundled();
    private final Dictionaries dictionaries = new Dictionaries();
    private final WordTokenizer tokenizer = new WordTokenizer(new Lemmas(dictionaries));
    private final Languages languages = new Languages(List.of("uk", "ru", "en"), new Dictionaries());
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Tagger tagger = new Tagger(codebook, tokenizer, dictionaries, new AddressCodes(codebook));
    private final PurposeReader reader = new PurposeReader(tokenizer, tagger, dictionaries);
    private final Page page = page();
    private final String mainText = page.mainText();
    private final List<Sentence> all =
            new Annotator(codebook, List.of("uk", "ru", "en")).annotate(page).sentences();

    /** A sentence with its words and what was found in them. */
    private record Tagged(ContextUnit unit, String language) {}

    private final List<Tagged> tagged = all.stream().map(this::tag).toList();

    private static Page page() {
        byte[] body = SamplePage.html().getBytes(StandardCharsets.UTF_8);
        Extraction extraction = new PageExtractor(1 << 26)
                .extract(SamplePage.URL, body, "text/html; charset=utf-8", Instant.parse("2026-11-23T00:00:00Z"));
        return ((Extraction.Extracted) extraction).page();
    }

    private Tagged tag(Sentence sentence) {
        Words words = new Words(sentence.text(), sentence.tokens());
        ContextUnit unit = new ContextUnit(words, tagger.mentions(words, sentence.language()));
        return new Tagged(unit, sentence.language());
    }

    /** Of the page and of each sentence. */
    @Benchmark
    public List<Optional<String>> language() {
        List<Optional<String>> told = new ArrayList<>();
        told.add(languages.of(mainText));
        all.forEach(sentence -> told.add(languages.of(sentence.text())));
        return told;
    }

    @Benchmark
    public int sentences() {
        return page.blocks().stream()
                .mapToInt(block -> splitter.sentPosDetect(block.text()).length)
                .sum();
    }

    @Benchmark
    public List<List<Token>> wordsAndLemmas() {
        return all.stream()
                .map(sentence -> tokenizer.tokens(sentence.text(), sentence.language()))
                .toList();
    }

    @Benchmark
    public Object tagging() {
        return all.stream().map(this::tag).toList();
    }

    /** Of the sentences with a mention in their words. */
    @Benchmark
    public List<Purpose> purposes() {
        return tagged.stream()
                .filter(sentence -> !sentence.unit.found().isEmpty())
                .map(sentence -> reader.of(sentence.unit, sentence.unit, sentence.language))
                .toList();
    }
}
