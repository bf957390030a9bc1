package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** «Telegram-бот» is one mention of a chatbot; «чат-бот у Telegram» is two (coding manual, rule 8). */
final class Bots {
    private static final Set<String> MESSENGERS =
            Set.of("telegram", "viber", "facebook", "whatsapp", "instagram", "telegram.group", "viber.chat", "signal");

    private static final Set<String> PLACE = Set.of("в", "у", "на", "in", "on");
    private static final Set<String> TOOLS = WordLists.of("tools");
    private static final Pattern USER_NAME =
            Pattern.compile("(?=.*[A-Z])[A-Za-z][A-Za-z0-9_]*[a-z0-9](?:Bot|_bot)|(?:[A-Z][a-z0-9]+){2,}bot");
    private static final Set<String> ONE_BOT = Set.of("бот", "бота", "bot");
    private static final Set<String> HANDLED = WordLists.of("bot-handled");
    private static final int HANDLED_REACH = 3;
    private static final int REACH = 5;

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

    /** «боти в популярних месенджерах Viber і Telegram»: a messenger follows, with the words that lead to it. */
    static boolean isPlaced(Words words, int to) {
        if (!PLACE.contains(words.form(to))) {
            return false;
        }
        for (int at = to + 1; at < Math.min(words.size(), to + REACH); at++) {
            String form = words.form(at);
            if (TOOLS.contains(form) || form.startsWith("месенджер") || form.startsWith("мессенджер")) {
                return true;
            }
        }
        return false;
    }

    /** «Команда запустила бота», «створили новий бот»: one bot is made, opened or used, as no person or army of them is. */
    static boolean isHandled(Words words, int from) {
        return ONE_BOT.contains(words.form(from))
                && IntStream.range(Math.max(0, from - HANDLED_REACH), from).anyMatch(at -> words.isAny(at, HANDLED));
    }

    /** «KyivPayBot»: the user name of a bot ends so (Telegram's own rule for bots). */
    static boolean isUserName(Words words, int at) {
        return mayBeUserName(words.form(at))
                && USER_NAME.matcher(words.surface(at)).matches();
    }

    static boolean mayBeUserName(String form) {
        return form.endsWith("bot");
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
