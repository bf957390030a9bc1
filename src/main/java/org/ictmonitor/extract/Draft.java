package org.ictmonitor.extract;

import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;

/**
 * A block whose zone is what the elements around it say, before the page's main text is known.
 *
 * @param block as read
 * @param element that it began with
 * @param characters of its text, those of Chinese, Japanese and Korean writing counted by what they say
 * @param linked those of them that stand in links
 */
record Draft(Block block, Element element, int characters, int linked) {
    /** Letters of an alphabet that say as much as one character of those writings. */
    private static final int WIDE = 3;

    /** Fewer characters than this are a label where they have an element of their own. */
    private static final int SCRAP = 25;

    /** @param anchored whether it stands in a link that holds more than this block */
    static Draft of(Block block, Element element, boolean anchored) {
        int characters = characters(block.text());
        return new Draft(block, element, characters, anchored ? characters : linked(block, characters));
    }

    private static int characters(String text) {
        int characters = text.length();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            characters += letter >= '\u3040' && letter < '\uff00' ? WIDE - 1 : 0;
        }
        return characters;
    }

    private static int linked(Block block, int characters) {
        int linked = 0;
        for (PageLink link : block.links()) {
            linked += link.kind() == LinkKind.ANCHOR ? link.end() - link.start() : 0;
        }
        return block.text().isEmpty()
                ? characters
                : (int) ((long) linked * characters / block.text().length());
    }

    /** Whether it is a heading of this rank. */
    boolean heading(String tag) {
        return block.kind() == BlockKind.HEADING && element.normalName().equals(tag);
    }

    /** Whether it is a few letters in an element that is none for text. */
    boolean scrap() {
        boolean forText = switch (element.normalName()) {
            case "p", "blockquote", "pre", "td", "dd" -> true;
            default -> false;
        };
        return block.kind() == BlockKind.PARAGRAPH && characters < SCRAP && !forText;
    }

    boolean inMain() {
        return block.zone() == Zone.MAIN;
    }

    Block as(Zone zone) {
        return zone == block.zone() ? block : new Block(zone, block.kind(), block.text(), block.links());
    }

    /** The block as the headline of the page's article. */
    Block asTitle() {
        return new Block(Zone.MAIN, BlockKind.TITLE, block.text(), block.links());
    }
}
