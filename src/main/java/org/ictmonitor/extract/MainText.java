package org.ictmonitor.extract;

import java.util.List;
import org.ictmonitor.Block;
import org.ictmonitor.Zone;

/**
 * Decides which blocks are what the page is for. Blocks that their elements put into a template zone stay there. Of
 * the others, the smallest element that holds nearly all running text is the main one.
 */
final class MainText {
    /** The part of the running text that the main element holds, in per cent. */
    private static final int SHARE = 80;

    /** Running text from which a page is read as an article; a page with less is kept whole. */
    private static final int ARTICLE = 600;

    private MainText() {}

    static List<Block> zoned(List<Draft> drafts, List<Container> containers) {
        long[] prose = prose(drafts);
        Container main = smallest(drafts, containers, prose);
        int[] index = {0};
        return drafts.stream()
                .map(draft -> zoned(draft, inside(index[0]++, main)))
                .toList();
    }

    private static Block zoned(Draft draft, boolean inside) {
        return draft.inMain() && !inside ? draft.as(Zone.ASIDE) : draft.block();
    }

    private static boolean inside(int index, Container main) {
        return index >= main.from() && index < main.to();
    }

    /** Characters of running text before each block. */
    private static long[] prose(List<Draft> drafts) {
        long[] sums = new long[drafts.size() + 1];
        for (int i = 0; i < drafts.size(); i++) {
            sums[i + 1] = sums[i] + prose(drafts.get(i));
        }
        return sums;
    }

    private static int prose(Draft draft) {
        int own = draft.characters() - draft.linked();
        return draft.inMain() && draft.characters() >= 80 && own * 2 > draft.characters() ? own : 0;
    }

    private static Container smallest(List<Draft> drafts, List<Container> containers, long[] prose) {
        long all = prose[drafts.size()];
        Container best = containers.getLast();
        if (all < ARTICLE) {
            return best;
        }
        for (Container container : containers) {
            long held = prose[container.to()] - prose[container.from()];
            if (held * 100 >= all * SHARE && container.to() - container.from() < best.to() - best.from()) {
                best = container;
            }
        }
        return best;
    }
}
