package org.ictmonitor.extract;

import org.ictmonitor.BlockKind;

/** How much a block speaks for or against being what its page is for. */
final class BlockWeight {
    private static final int LONG = 80;
    private static final int TEASER = 350;
    private static final int LINK = 30;
    private static final int SCRAP = 12;
    private static final int SENTENCE = 35;
    private static final String ENDS = ".!?…:;»”\"。！？";

    private BlockWeight() {}

    /** The weight of a block after another one. */
    static int of(Draft draft, Draft before) {
        int prose = prose(draft);
        if (!draft.inMain()) {
            return 0;
        }
        if (prose > 0) {
            return prose < TEASER && leadsOn(before) ? -LINK : prose;
        }
        int linked = draft.linked();
        return draft.block().kind() == BlockKind.HEADING && linked == 0
                ? 0
                : linked == 0 ? -SCRAP : -LINK - Math.min(100, linked);
    }

    private static boolean leadsOn(Draft draft) {
        return draft.characters() >= 15 && draft.linked() >= draft.characters() - 2;
    }

    private static boolean ended(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Characters of running text outside links. */
    static int prose(Draft draft) {
        int length = draft.characters();
        int own = length - draft.linked();
        boolean sentences =
                length >= LONG || (length >= SENTENCE && ended(draft.block().text()));
        return draft.inMain() && sentences && own * 2 > length ? own : 0;
    }
}
