package org.ictmonitor.annotate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.LinkKind;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.PageLink;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;
import org.ictmonitor.config.CodebookReader;

/** Reads passages with the bundled codebook and shows what was found in a form that can be written by hand. */
final class Passages {
    static final Annotator ANNOTATOR = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));

    private Passages() {}

    /** What is marked in a text: {@code code=surface} joined by {@code " | "}. */
    static String marked(String text, String language) {
        return shown(read(text, language, List.of()));
    }

    static String shown(Reading reading) {
        return reading.mentions().stream()
                .map(mention -> mention.code() + "=" + mention.surface())
                .collect(Collectors.joining(" | "));
    }

    static Reading read(String text, String language, List<PageLink> links) {
        return ANNOTATOR.annotate(page(language, List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, links))));
    }

    static Page page(String language, List<Block> blocks) {
        return new Page(
                URI.create("http://portal.example/"),
                "",
                Optional.of(language),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
    }

    /** A link around the first place where {@code anchor} stands in the text. */
    static PageLink link(String text, String anchor, String href) {
        int start = text.indexOf(anchor);
        return new PageLink(LinkKind.ANCHOR, href, start, start + anchor.length(), "", "", "", List.of(), false);
    }

    /** A link without text that has a title and an icon. */
    static PageLink icon(String href, String title, String... icons) {
        return new PageLink(LinkKind.ANCHOR, href, 0, 0, title, "", "", List.of(icons), false);
    }

    static List<Mention> mentions(String text, PageLink... links) {
        return read(text, "uk", List.of(links)).mentions();
    }
}
