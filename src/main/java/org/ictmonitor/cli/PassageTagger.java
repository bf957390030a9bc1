package org.ictmonitor.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;
import org.ictmonitor.analysis.reliability.CodedPair;
import org.ictmonitor.analysis.reliability.CodedPassage;
import org.ictmonitor.analysis.reliability.CodedSpan;
import org.ictmonitor.annotate.Annotator;

/**
 * Reads passages that people coded as a page's text is read. Mentions are looked for in the language that the gold gives,
 * as a passage of a page is read in the page's; which language the tagger would have found by itself is judged apart.
 */
final class PassageTagger {
    private final Annotator annotator;

    PassageTagger(Codebook codebook) {
        this.annotator = new Annotator(codebook, List.of("uk", "ru", "en"));
    }

    CodedPair read(CodedPassage gold) {
        Reading reading = annotator.annotate(page(gold));
        CodedPassage found = new CodedPassage(
                gold.id(),
                gold.text(),
                annotator.language(gold.text()),
                Optional.empty(),
                Optional.empty(),
                reading.mentions().stream()
                        .map(mention -> span(reading, mention))
                        .toList());
        return new CodedPair(gold, found);
    }

    private static Page page(CodedPassage gold) {
        Block block = new Block(Zone.MAIN, BlockKind.PARAGRAPH, gold.text(), List.of());
        return new Page(
                URI.create("http://localhost/"),
                "",
                gold.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(block));
    }

    private static CodedSpan span(Reading reading, Mention mention) {
        CodePoints places = new CodePoints(reading.page().blocks());
        int offset = reading.sentences().get(mention.sentence()).start();
        return new CodedSpan(
                places.of(0, offset + mention.start()),
                places.of(0, offset + mention.end()),
                mention.code(),
                Optional.of(mention.purpose()),
                Optional.of(mention.aspect()));
    }
}
