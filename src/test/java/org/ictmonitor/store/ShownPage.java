package org.ictmonitor.store;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Code;
import org.ictmonitor.DateSource;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;

/**
 * A page of sentences that name something, for tests of templates.
 *
 * @param path of its address
 * @param language of the page
 */
record ShownPage(String path, String language, Optional<LocalDate> published, List<Named> sentences) {
    /** A sentence in a block of its own, with one mention. */
    record Named(Zone zone, String code, String text) {}

    static ShownPage of(String path, Named... sentences) {
        return new ShownPage(path, "uk", Optional.empty(), List.of(sentences));
    }

    ShownPage in(String other) {
        return new ShownPage(path, other, published, sentences);
    }

    ShownPage on(LocalDate day) {
        return new ShownPage(path, language, Optional.of(day), sentences);
    }

    Reading reading() {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> read = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Named named : sentences) {
            int at = blocks.size();
            blocks.add(new Block(named.zone, BlockKind.PARAGRAPH, named.text, List.of()));
            read.add(new Sentence(at, 0, named.text.length(), named.text, language, List.of()));
            mentions.add(mention(at, named));
        }
        return new Reading(page(blocks), read, mentions);
    }

    private static Mention mention(int sentence, Named named) {
        return new Mention(
                new Code(named.code),
                Purpose.INFORM,
                Aspect.NONE,
                sentence,
                0,
                named.text.length(),
                named.text,
                Evidence.TEXT,
                Optional.empty(),
                1);
    }

    private Page page(List<Block> blocks) {
        return new Page(
                URI.create("https://centre.example" + path),
                "Title of " + path,
                Optional.of(language),
                published.map(day -> new PageDate(day, DateSource.META, 1)),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
    }
}
