package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** «Telegram-бот» is one mention of a chatbot; «чат-бот у Telegram» is two (coding manual, rule 8). */
final class Bots {
    private static final Set<String> MESSENGERS =
            Set.of("telegram", "viber", "facebook", "whatsapp", "instagram", "telegram.group", "viber.chat", "signal");

    private Bots() {}

    static List<Found> joined(List<Found> found, Words words) {
        List<Found> joined = new ArrayList<>();
        for (Found mention : found) {
            int last = joined.size() - 1;
            if (last >= 0 && isBotOf(joined.get(last), mention, words)) {
                joined.set(last, mention.over(joined.get(last).from(), mention.to()));
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }

    /** Whether a bot stands right behind the name of a messenger. */
    static boolean isBotOf(Found messenger, Found bot, Words words) {
        return bot.code().equals(AddressCodes.CHATBOT)
                && !bot.address()
                && !messenger.address()
                && MESSENGERS.contains(messenger.code().value())
                && messenger.to() >= bot.from()
                && words.adjacent(bot.from() - 1);
    }
}
