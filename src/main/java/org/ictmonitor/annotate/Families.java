package org.ictmonitor.annotate;

import java.util.Set;
import org.ictmonitor.Code;

/** When two pieces of evidence are of one thing, and which of their codes says more. */
final class Families {
    /** Networks that bots live in. */
    private static final Set<String> NETWORKS =
            Set.of("telegram", "viber", "facebook", "whatsapp", "instagram", "signal");

    private Families() {}

    /** A bot's address is its network's too, so that the two agree. */
    static boolean agree(Code a, Code b) {
        return a.family().equals(b.family()) || isBotIn(a, b) || isBotIn(b, a);
    }

    private static boolean isBotIn(Code bot, Code network) {
        return bot.equals(AddressCodes.CHATBOT)
                && NETWORKS.contains(network.family().value());
    }

    /** Of two codes that agree: a bot before its network, a kind before its parent, else the first. */
    static Code moreSpecific(Code first, Code second) {
        if (second.equals(AddressCodes.CHATBOT)) {
            return second;
        }
        return second.isWithin(first) ? second : first;
    }
}
