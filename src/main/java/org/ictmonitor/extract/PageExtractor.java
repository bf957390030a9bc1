package org.ictmonitor.extract;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Carrier;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.Page;
import org.ictmonitor.Zone;
import org.ictmonitor.extract.Extraction.Extracted;
import org.ictmonitor.extract.Extraction.NotAPage;
import org.ictmonitor.extract.Extraction.Unreadable;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a response as a page: takes content codings off, finds the charset, parses once, and gives the page's blocks
 * with their zones and links, its title, dates and directives. The language is left open. Thread-safe; one instance
 * serves all threads.
 */
public final class PageExtractor {
    /** Elements deeper than this are read as if they stood at this depth. */
    private static final int DEPTH = 512;

    static final List<String[]> FURNITURE = WordList.read("furniture-words.csv");

    private final ContentCoding coding;
    private final LeftOut leftOut;

    /** An extractor that refuses bodies of more than this many bytes after decoding, so that no page fills the memory. */
    public PageExtractor(long maxDecodedBytes) {
        this(maxDecodedBytes, LeftOut.NOTHING);
    }

    /** The same, reading pages as if some elements were not there. */
    public PageExtractor(long maxDecodedBytes, LeftOut leftOut) {
        this.coding = new ContentCoding(maxDecodedBytes);
        this.leftOut = leftOut;
    }

    /** Reads the body of a response, cut off or whole. The status is not looked at. */
    public Extraction extract(Exchange exchange) {
        List<String> codings = values(exchange, "Content-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
                .toList();
        Source source = new Source(
                exchange.uri(),
                MediaType.parse(exchange.header("Content-Type").orElse("")),
                values(exchange, "X-Robots-Tag"),
                exchange.header("Last-Modified"),
                exchange.sent());
        return unwrap(exchange.body(), codings, source);
    }

    /**
     * Reads a page that did not come as a response, such as a file.
     *
     * @param contentType as in the header of that name, empty if it is not known
     * @param now the latest time at which the page can have been written
     */
    public Extraction extract(URI uri, byte[] body, String contentType, Instant now) {
        return unwrap(body, List.of(), new Source(uri, MediaType.parse(contentType), List.of(), Optional.empty(), now));
    }

    private static List<String> values(Exchange exchange, String name) {
        return exchange.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .toList();
    }

    private Extraction unwrap(byte[] body, List<String> codings, Source source) {
        return switch (coding.decode(body, codings)) {
            case Unwrapped.Failure failure -> new Unreadable(source.uri() + ": " + failure.why());
            case Unwrapped.Bytes plain -> unwrapFile(plain.bytes(), codings.isEmpty(), source);
        };
    }

    /** A page that was stored packed is unpacked, unless a content coding was taken off already. */
    private Extraction unwrapFile(byte[] body, boolean untouched, Source source) {
        return untouched && ContentCoding.looksGzipped(body)
                ? unwrap(body, List.of("gzip"), source)
                : read(body, source);
    }

    private Extraction read(byte[] body, Source source) {
        return switch (BodyKind.of(body, source.type())) {
            case HTML -> new Extracted(html(TextDecoder.decode(body, source.type()), source));
            case TEXT -> new Extracted(plain(TextDecoder.decode(body, source.type()), source));
            case OTHER -> new NotAPage(BodyKind.whyOther(body, source.type()), body, outside(source));
        };
    }

    private Page html(String text, Source source) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEPTH)
                .parseInput(text, source.uri().toString());
        leftOut.takeFrom(document);
        String base = Links.base(document, source.uri());
        Outline outline = Outline.of(document);
        BlockReader reader = new BlockReader(outline, new Zones(outline), new Links(base));
        reader.read(document.body());
        PageHead head = PageHead.of(document, base, source.robots());
        Site site = Site.of(source.uri());
        List<Block> blocks = MainText.zoned(
                reader.drafts(),
                reader.containers(),
                ArticleMarks.on(document, reader.drafts(), head.title()),
                new Furniture(site, outline, FURNITURE),
                head,
                site);
        PageDates dates = new PageDates(document, blocks, source);
        return new Page(
                source.uri(),
                head.title(),
                Optional.empty(),
                dates.published(),
                dates.modified(),
                head.canonical(),
                head.noindex(),
                head.nofollow(),
                blocks,
                head.feeds(),
                Carrier.PAGE);
    }

    /** Plain text: paragraphs are what empty lines separate. */
    private static Page plain(String text, Source source) {
        List<Block> blocks = Arrays.stream(text.split("\\R\\s*\\R"))
                .map(PageExtractor::folded)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> new Block(Zone.MAIN, BlockKind.PARAGRAPH, paragraph, List.of()))
                .toList();
        PageHead head = PageHead.of(new Document(""), "", source.robots());
        return new Page(
                source.uri(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                head.noindex(),
                head.nofollow(),
                blocks);
    }

    /** What address and headers say of a body that is not read here. */
    private static Page outside(Source source) {
        Document nothing = new Document("");
        PageDates dates = new PageDates(nothing, List.of(), source);
        PageHead head = PageHead.of(nothing, "", source.robots());
        return new Page(
                source.uri(),
                "",
                Optional.empty(),
                dates.published(),
                dates.modified(),
                Optional.empty(),
                head.noindex(),
                head.nofollow(),
                List.of());
    }

    private static String folded(String paragraph) {
        BlockText text = new BlockText();
        text.append(paragraph);
        return text.take().text();
    }
}
