package org.ictmonitor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the extractor read on a page.
 *
 * @param uri address that links were resolved against
 * @param title of the page, empty if it has none
 * @param language ISO 639-1 code of the main text, empty if it is too short to tell
 * @param canonical the address that the page names as its own
 * @param noindex whether the page asks not to be indexed
 * @param nofollow whether the page asks that its links are not followed
 * @param blocks in the order of the page
 * @param feeds addresses of the feeds and sitemaps that the page names in its head; the record does not keep them
 * @param carrier whether it is a page or an attached file
 */
public record Page(
        URI uri,
        String title,
        Optional<String> language,
        Optional<PageDate> published,
        Optional<PageDate> modified,
        Optional<String> canonical,
        boolean noindex,
        boolean nofollow,
        List<Block> blocks,
        List<String> feeds,
        Carrier carrier) {
    public Page {
        blocks = List.copyOf(blocks);
        feeds = List.copyOf(feeds);
    }

    /** A page, as opposed to an attached file, that names no feeds. */
    public Page(
            URI uri,
            String title,
            Optional<String> language,
            Optional<PageDate> published,
            Optional<PageDate> modified,
            Optional<String> canonical,
            boolean noindex,
            boolean nofollow,
            List<Block> blocks) {
        this(uri, title, language, published, modified, canonical, noindex, nofollow, blocks, List.of(), Carrier.PAGE);
    }

    /** The same page with another language. */
    public Page withLanguage(Optional<String> told) {
        return new Page(uri, title, told, published, modified, canonical, noindex, nofollow, blocks, feeds, carrier);
    }

    /** The main text alone, blocks separated by a line feed; an article's headline is its title and not in it. */
    public String mainText() {
        return blocks.stream()
                .filter(block -> block.zone() == Zone.MAIN
                        && block.kind() != BlockKind.TITLE
                        && !block.text().isEmpty())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }
}
