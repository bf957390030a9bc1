package org.ictmonitor.annotate;

import org.ictmonitor.Code;

/** When two pieces of evidence are of one thing, and which of their codes says more. */
final class Families {
    private static final Code TELEGRAM = new Code("telegram");

    private Families() {}

    /** A bot's address is Telegram's too, so that the two agree. */
    static boolean agree(Code a, Code b) {
        return a.family().equals(b.family()) || isBotIn(a, b) || isBotIn(b, a);
    }

    private static boolean isBotIn(Code bot, Code network) {
        return bot.equals(AddressCodes.CHATBOT) && network.family().equals(TELEGRAM);
    }

    /** Of two codes that agree: a bot before its network, a kind before its parent, else the first. */
    static Code moreSpecific(Code first, Code second) {
        if (second.equals(AddressCodes.CHATBOT)) {
            return second;
        }
        return second.isWithin(first) ? second : first;
    }
}
