package org.ictmonitor.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Second look at a page: its blocks in order, and which element holds which of them. One pass, without recursion. */
final class BlockReader implements NodeFilter {
    private static final int LAYOUT_ROW = 1500;

    /** Text outside links, in characters, that a column of a page has and a cell of data hardly. */
    private static final int COLUMN = 300;

    /** Links with which a cell of nothing else is a menu. */
    private static final int MENU = 4;

    private final Outline outline;
    private final Zones zones;
    private final Links links;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final BlockText text = new BlockText();
    private int breaks;

    /** Anchors that are open here. */
    private int anchors;

    /** An open element that begins blocks. */
    private record Frame(Element element, BlockKind kind, Zone zone, boolean row, boolean anchored, int from) {}

    BlockReader(Outline outline, Zones zones, Links links) {
        this.outline = outline;
        this.zones = zones;
        this.links = links;
        frames.addLast(new Frame(new Element("html"), BlockKind.PARAGRAPH, Zone.MAIN, false, false, 0));
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Elements that begin blocks, each after those inside it. */
    List<Container> containers() {
        return containers;
    }

    void read(Element root) {
        root.filter(this);
        flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            addText(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    private void addText(String words) {
        breaks = words.isBlank() ? breaks : 0;
        text.append(words);
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (element.attributesSize() > 0 && Hidden.is(element, outline)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Tags.unread(tag)) {
            links.of(element).ifPresent(link -> placeAt(link, element));
            return FilterResult.SKIP_ENTIRELY;
        }
        begin(element, tag);
        return FilterResult.CONTINUE;
    }

    private void begin(Element element, String tag) {
        Optional<BlockKind> kind = Tags.block(tag);
        Frame around = frames.getLast();
        Optional<Zone> zone =
                element.attributesSize() == 0 && kind.isEmpty() ? Optional.empty() : zones.begins(element, around.zone);
        if (around.row && zone.isEmpty()) {
            inRow(tag, kind.isPresent());
        } else if (kind.isPresent() || zone.isPresent()) {
            flush();
            push(element, kind.orElse(BlockKind.PARAGRAPH), zone.orElse(around.zone));
        }
        inline(element, tag);
        anchors += tag.equals("a") ? 1 : 0;
    }

    private void push(Element element, BlockKind kind, Zone zone) {
        boolean row = kind == BlockKind.ROW && dataRow(element);
        BlockKind inherited = frames.getLast().kind;
        BlockKind effective = kind == BlockKind.ROW && !row
                ? BlockKind.PARAGRAPH
                : kind == BlockKind.PARAGRAPH && inherited != BlockKind.ROW ? inherited : kind;
        frames.addLast(new Frame(element, effective, zone, row, anchors > 0, drafts.size()));
    }

    private boolean dataRow(Element row) {
        Outline.Extent extent = outline.extent(row);
        return extent.cells() > 1 && !extent.layout() && extent.characters() < LAYOUT_ROW && !columns(row);
    }

    /** Whether a row has a column of links beside a column of text. */
    private boolean columns(Element row) {
        List<Outline.Extent> cells =
                row.children().stream().map(outline::extent).toList();
        return cells.stream().anyMatch(BlockReader::menu)
                && cells.stream().anyMatch(cell -> cell.characters() - cell.linked() >= COLUMN);
    }

    private static boolean menu(Outline.Extent cell) {
        return cell.anchors() >= MENU && cell.linked() * 10 >= cell.characters() * 9;
    }

    /** Inside a row, cells are separated by a tab and other blocks by a space. */
    private void inRow(String tag, boolean block) {
        if (tag.equals("td") || tag.equals("th")) {
            text.gap('\t');
        } else if (block) {
            text.gap(' ');
        }
    }

    private void inline(Element element, String tag) {
        links.of(element).ifPresent(link -> place(link, element));
        switch (tag) {
            case "br" -> lineBreak();
            case "input" -> button(element);
            case "sup", "sub" -> {}
            default -> separate(element);
        }
    }

    /** One line break is a space, two end the paragraph, as authors use them. */
    private void lineBreak() {
        breaks++;
        if (breaks > 1 && !frames.getLast().row) {
            flush();
        }
        text.gap(' ');
    }

    /** What stands right after a link without a space is another word on the page, since styles keep them apart. */
    private void separate(Element element) {
        if (element.previousSibling() instanceof Element before
                && before.normalName().equals("a")) {
            text.gap(' ');
        }
    }

    private void button(Element input) {
        switch (input.attr("type").toLowerCase(java.util.Locale.ROOT)) {
            case "submit", "button", "reset" -> {
                text.gap(' ');
                text.append(input.attr("value"));
                text.gap(' ');
            }
            default -> {}
        }
    }

    /** Only an anchor has text of its own; a form is no name for the text of its fields. */
    private void place(PageLink link, Element element) {
        text.open(link, element);
        if (link.kind() != LinkKind.ANCHOR) {
            text.close(element);
        }
    }

    private void placeAt(PageLink link, Element element) {
        text.open(link, element);
        text.close(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        anchors -= element.normalName().equals("a") ? 1 : 0;
        if (frames.getLast().element.equals(element)) {
            text.close(element);
            flush();
            Frame frame = frames.removeLast();
            String tag = element.normalName();
            containers.add(new Container(
                    frame.from,
                    drafts.size(),
                    frames.size(),
                    ArticleMarks.body(element),
                    tag.equals("article"),
                    Tags.grouping(tag)));
        } else {
            text.close(element);
        }
        if (frames.getLast().row && Tags.block(element.normalName()).isPresent()) {
            text.gap(' ');
        }
    }

    private void flush() {
        BlockText.Content content = text.take();
        breaks = 0;
        if (!content.text().isEmpty() || !content.links().isEmpty()) {
            Frame frame = frames.getLast();
            Block block = new Block(frame.zone, frame.kind, content.text(), content.links());
            drafts.add(Draft.of(block, frame.element, frame.anchored));
        }
    }
}
