package org.ictmonitor.extract;

import org.ictmonitor.Block;
import org.ictmonitor.LinkKind;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;

/**
 * A block whose zone is what the elements around it say, before the page's main text is known.
 *
 * @param block as read
 * @param element that it began with
 */
record Draft(Block block, Element element) {
    int characters() {
        return block.text().length();
    }

    /** Characters of text that stand in links. */
    int linked() {
        return block.links().stream()
                .filter(link -> link.kind() == LinkKind.ANCHOR)
                .mapToInt(link -> link.end() - link.start())
                .sum();
    }

    boolean inMain() {
        return block.zone() == Zone.MAIN;
    }

    Block as(Zone zone) {
        return zone == block.zone() ? block : new Block(zone, block.kind(), block.text(), block.links());
    }
}
