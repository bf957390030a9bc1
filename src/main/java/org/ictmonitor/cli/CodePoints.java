package org.ictmonitor.cli;

import java.util.List;
import org.ictmonitor.Block;

/**
 * Places in the joined text of a page's blocks, a line feed between two, counted in Unicode code points, as people's
 * scripts in other languages count them.
 */
final class CodePoints {
    private final List<Block> blocks;
    private final int[] starts;

    CodePoints(List<Block> blocks) {
        this.blocks = blocks;
        this.starts = new int[blocks.size()];
        for (int i = 1; i < starts.length; i++) {
            String before = blocks.get(i - 1).text();
            starts[i] = starts[i - 1] + before.codePointCount(0, before.length()) + 1;
        }
    }

    /** The place of an offset in UTF-16 units in a block's text. */
    int of(int block, int offset) {
        return starts[block] + blocks.get(block).text().codePointCount(0, offset);
    }
}
