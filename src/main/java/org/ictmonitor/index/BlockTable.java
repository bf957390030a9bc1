package org.ictmonitor.index;

import java.util.Arrays;
import java.util.List;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;

/**
 * The blocks of a round's templates by their keys, without an object for each of the hundred thousand sentences that ask. Made
 * once for a question. Safe for several threads.
 */
final class BlockTable {
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** So many places for each block at least: nearly every sentence that is no block meets an empty one at once. */
    private static final int ROOM = 4;

    private static final int FEWEST_BITS = 4;

    private final List<TemplateBlock> blocks;
    private final long[] keys;

    /** Of each place the number of the block that is there; a block whose place is taken goes to the next. */
    private final int[] places;

    private final int unused;

    BlockTable(Templates templates) {
        blocks = List.copyOf(templates.blocks().values());
        keys = blocks.stream().mapToLong(TemplateBlock::key).toArray();
        int bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(ROOM * keys.length));
        unused = Long.SIZE - bits;
        places = new int[1 << bits];
        Arrays.fill(places, NONE);
        for (int block = 0; block < keys.length; block++) {
            places[place(keys[block])] = block;
        }
    }

    /** Where a block with this key is, or would be. */
    private int place(long key) {
        int place = (int) ((key * SPREAD) >>> unused);
        while (places[place] != NONE && keys[places[place]] != key) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /** The number of the block with this key, {@link #NONE} if there is none. */
    int number(long key) {
        return places[place(key)];
    }

    TemplateBlock block(int number) {
        return blocks.get(number);
    }
}
