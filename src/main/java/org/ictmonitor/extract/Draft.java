package org.ictmonitor.extract;

import org.ictmonitor.Block;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;

/**
 * A block whose zone is what the elements around it say, before the page's main text is known.
 *
 * @param block as read
 * @param tag of the element that it began with
 */
record Draft(Block block, String tag) {
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

    PageLink link(int index) {
        return block.links().get(index);
    }
}
