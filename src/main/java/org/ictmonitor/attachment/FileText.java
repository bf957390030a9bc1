package org.ictmonitor.attachment;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes blocks of the XHTML in which Tika tells the text of any file: headings, paragraphs, items, and each row of a table
 * as one block whose cells are separated by a tab, as on a page. What is nested in a row belongs to the row.
 */
final class FileText extends DefaultHandler {
    /** Tika lists at the end of a text the links that stood in it. */
    private static final String LISTED_LINK = "external-ref-";

    private final boolean lines;
    private final List<List<Block>> pages = new ArrayList<>();
    private List<Block> page = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<PageLink> links = new ArrayList<>();
    private BlockKind kind = BlockKind.PARAGRAPH;
    private boolean inBody;
    private int items;
    private int rows;
    private int cells;
    private boolean space;
    private int linkStart = -1;
    private String href = "";
    private int length;

    /** @param lines whether the text comes in the lines of a printed page, in which words may be broken */
    FileText(boolean lines) {
        this.lines = lines;
        pages.add(page);
    }

    /** The text exceeds {@link Wire#MOST_TEXT}. */
    static final class TooLongException extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** What was read, words that were broken at the end of a line whole again and what each page repeats in zones of its own. */
    List<Block> blocks() {
        flush();
        return lines
                ? new PrintedPages(pages).blocks()
                : pages.stream().flatMap(List::stream).toList();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "body" -> inBody = true;
            case "a" -> startLink(attributes);
            case "br" -> space = true;
            case "td", "th" -> startCell();
            case "tr" -> startRow();
            case "li" -> items++;
            default -> start(name, attributes);
        }
        if (name.equals("li") || name.equals("p") || name.equals("div")) {
            startBlock(items > 0 ? BlockKind.ITEM : BlockKind.PARAGRAPH);
        }
    }

    private void start(String name, Attributes attributes) {
        if (isHeading(name)) {
            startBlock(BlockKind.HEADING);
        } else if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            flush();
            page = new ArrayList<>();
            pages.add(page);
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void startBlock(BlockKind next) {
        if (rows > 0) {
            space = true;
        } else {
            flush();
            kind = next;
        }
    }

    private void startRow() {
        if (rows++ == 0) {
            flush();
            kind = BlockKind.ROW;
            cells = 0;
        }
        space = true;
    }

    private void startCell() {
        if (rows == 1 && cells++ > 0) {
            text.append('\t');
            space = false;
        }
    }

    private void startLink(Attributes attributes) {
        String target = attributes.getValue("href");
        String kindOfLink = attributes.getValue("class");
        boolean listed = kindOfLink != null && kindOfLink.startsWith(LISTED_LINK);
        if (inBody && target != null && !target.isBlank() && !listed) {
            href = target.strip();
            linkStart = text.length();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "a" -> endLink();
            case "tr" -> endRow();
            case "li" -> {
                endBlock();
                items--;
            }
            case "p", "div" -> endBlock();
            case "body" -> inBody = false;
            default -> {
                if (isHeading(name)) {
                    endBlock();
                }
            }
        }
    }

    private void endBlock() {
        if (rows > 0) {
            space = true;
        } else {
            flush();
            kind = items > 1 ? BlockKind.ITEM : BlockKind.PARAGRAPH;
        }
    }

    private void endRow() {
        if (--rows == 0) {
            flush();
            kind = BlockKind.PARAGRAPH;
        }
    }

    private void endLink() {
        if (linkStart >= 0) {
            int start = Math.min(linkStart, text.length());
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            links.add(Wire.link(href, start, text.length()));
            linkStart = -1;
        }
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
        if (!inBody) {
            return;
        }
        length += count;
        if (length > Wire.MOST_TEXT) {
            throw new TooLongException();
        }
        for (int i = start; i < start + count; i++) {
            append(characters[i]);
        }
    }

    /** Between elements, and at the end of a printed line. */
    @Override
    public void ignorableWhitespace(char[] characters, int start, int count) {
        if (lines && !text.isEmpty()) {
            text.append('\n');
        } else {
            space = true;
        }
    }

    private void append(char sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)) {
            space = true;
        } else {
            appendSpace();
            text.append(sign);
        }
    }

    private void appendSpace() {
        if (space && !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
        space = false;
    }

    /** Ends a block; one without words and links is none. */
    private void flush() {
        endLink();
        String words = text.toString().stripTrailing();
        if (!words.isBlank() || !links.isEmpty()) {
            page.add(new Block(Zone.MAIN, kind, words, within(words.length())));
        }
        text.setLength(0);
        links = new ArrayList<>();
        space = false;
    }

    private List<PageLink> within(int end) {
        return links.stream()
                .map(link -> Wire.link(link.href(), Math.min(link.start(), end), Math.min(link.end(), end)))
                .toList();
    }
}
