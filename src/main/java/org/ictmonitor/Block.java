package org.ictmonitor;

import java.util.List;

/**
 * A run of text in one zone, as a reader sees it: a paragraph, an item, a row.
 *
 * @param text white space folded; empty only if it has links
 * @param links that stand in it, in their order
 */
public record Block(Zone zone, BlockKind kind, String text, List<PageLink> links) {
    public Block {
        links = List.copyOf(links);
    }
}
