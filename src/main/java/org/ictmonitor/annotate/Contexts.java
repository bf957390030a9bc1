package org.ictmonitor.annotate;

import java.util.Set;
import java.util.stream.IntStream;
import org.ictmonitor.Code;

/** Whether a doubtful name is one here: пошта (post or e-mail), телеграма, signal, zoom, meet, бот (coding manual, rules 7, 8). */
final class Contexts {
    private static final Set<String> TOOLS = WordLists.of("tools");
    private static final Set<String> PLACE = WordLists.of("place");
    private static final Set<String> OF_GENITIVE =
            Set.of("для", "до", "з", "із", "зі", "без", "від", "крім", "після", "из", "от", "с", "кроме", "после");

    private static final Set<String> POST_OFFICE = WordLists.of("post-office");
    private static final Set<String> ADDRESS = Set.of("адреса", "адрес");
    private static final Set<String> BY_POST = Set.of("поштою", "почтой");
    private static final Set<String> E_MAIL = Set.of("e-mail", "email", "mail", "емейл", "імейл");
    private static final Set<String> POST_DAY = Set.of("день");
    private static final Set<String> POST_OF_TRUST = Set.of("довіра", "доверие");
    private static final Set<String> CARRIED =
            Set.of("лист", "посилка", "листівка", "бандероль", "письмо", "посылка", "открытка", "передача");
    private static final Set<String> ELECTRONIC = WordLists.of("electronic");
    private static final Set<String> POSSESSIVE = WordLists.of("possessive");
    private static final Set<String> MOTION = WordLists.of("motion");
    private static final Set<String> BAD_BOTS = Set.of(
            "російський",
            "кремлівський",
            "троль",
            "тролі",
            "ферма",
            "российский",
            "кремлевский",
            "тролль",
            "ботоферма");
    private static final Set<String> CALLS = WordLists.of("calls");
    private static final Set<String> GRAPHICS = WordLists.of("graphics");
    private static final Set<String> GRAPHICS_TOOL = WordLists.of("graphics-tool");
    /** What is said of a name that begins a sentence, and not of a verb: "Zoom is full". */
    private static final Set<String> SAID_OF_TOOL = Set.of(
            "is", "isn't", "was", "wasn't", "has", "had", "will", "won't", "can", "can't", "may", "does", "works",
            "lets", "allows", "offers");

    private static final Set<String> MEETINGS = WordLists.of("meetings");
    private static final int NEAR = 6;

    private Contexts() {}

    /** Whether the words {@code from} to {@code to} are a name of that code in their sentence. */
    static boolean accepts(Code code, Words words, int from, int to, String language) {
        return switch (code.value()) {
            case "email" -> isElectronic(words, from, to);
            case "telegram" -> isMessenger(words, from, to);
            case "zoom" -> !isMagnifier(words, from, to) && isCallTool(words, from, to, language);
            case "google-meet", "signal" -> isCallTool(words, from, to, language);
            case "chatbot" -> !near(words, from, to, BAD_BOTS);
            case "asc" -> words.surface(from).startsWith("ASC");
            case "viber" -> words.capital(from) || followedByKind(words, to);
            default -> true;
        };
    }

    /** «Всесвітній день пошти», «Пошта довіри»: names of other things, whatever stands around them. */
    static boolean isOtherPost(Words words, int from, int to) {
        return any(words, from - 1, POST_DAY)
                || any(words, to, POST_OF_TRUST)
                || isOtherThanElectronic(words, from, to);
    }

    /** «поштою або на e-mail», «почтой, факсом, электронной почтой»: the plain post stands beside the electronic one. */
    private static boolean isOtherThanElectronic(Words words, int from, int to) {
        return to == from + 1
                && BY_POST.contains(words.form(from))
                && IntStream.range(to, Math.min(words.size(), to + NEAR))
                        .anyMatch(at -> isElectronicName(words.form(at)))
                && IntStream.range(0, words.size())
                        .noneMatch(at -> words.form(at).indexOf('@') > 0);
    }

    private static boolean isElectronicName(String form) {
        return form.startsWith("електронн") || form.startsWith("электронн") || E_MAIL.contains(form);
    }

    /** «адрес личной почты»: no office of the post is somebody's own. */
    static boolean isOwnMailbox(Words words, int from) {
        return any(words, from - 1, POSSESSIVE) && any(words, from - 2, ADDRESS);
    }

    /** «за електронною адресою: https://…»: the address of a page, as what follows shows. */
    static boolean isPageAddress(Words words, int from, int to) {
        return any(words, to - 1, ADDRESS)
                && to < words.size()
                && WordTokenizer.isAddress(words.token(to))
                && words.form(to).indexOf('@') < 0;
    }

    /** «для телеграму», «из телеграма»: behind such a preposition a telegram would be «телеграми», «телеграммы». */
    static boolean isMasculine(Words words, int from) {
        String form = words.form(from);
        return OF_GENITIVE.contains(words.form(from - 1)) && (form.equals("телеграму") || form.equals("телеграма"));
    }

    /** «без посилок, телеграм і листів»: in small letters between what the post carries. */
    static boolean isAmongLetters(Words words, int at) {
        return words.form(at).equals("телеграм")
                && !words.capital(at)
                && (any(words, at - 1, CARRIED) || (words.gap(at).isBlank() && any(words, at + 2, CARRIED)));
    }

    private static boolean isElectronic(Words words, int from, int to) {
        if (near(words, from, to, POST_OFFICE) || near(words, from, to, MOTION)) {
            return false;
        }
        if (hasMailAddress(words) || near(words, from, to, ELECTRONIC)) {
            return true;
        }
        boolean onto = words.form(from - 1).equals("на") || words.form(from - 2).equals("на");
        return onto && (words.form(from - 1).equals("на") || any(words, from - 1, POSSESSIVE));
    }

    private static boolean hasMailAddress(Words words) {
        for (int at = 0; at < words.size(); at++) {
            if (words.form(at).indexOf('@') > 0) {
                return true;
            }
        }
        return false;
    }

    /** «телеграма», «телеграму» are the messenger with a capital that no sentence start explains, or beside a place word. */
    private static boolean isMessenger(Words words, int from, int to) {
        String form = words.form(from);
        boolean placed = PLACE.contains(words.form(from - 1));
        if (form.length() <= 2 || ((form.startsWith("телег") || form.equals("телезі")) && form.length() < 7)) {
            return placed || followedByKind(words, to);
        }
        boolean capital = words.capital(from) && from > 0;
        return capital
                || followedByKind(words, to)
                || (placed && (form.equals("телеграму") || form.equals("телеграмм")));
    }

    private static boolean followedByKind(Words words, int to) {
        String next = words.form(to);
        return next.startsWith("канал")
                || next.startsWith("чат")
                || next.startsWith("бот")
                || next.startsWith("груп")
                || next.startsWith("спільнот");
    }

    /** Words of the language as well as names: the name has a capital that no sentence start explains, or company that says so. */
    private static boolean isCallTool(Words words, int from, int to, String language) {
        boolean company = near(words, from, to, TOOLS) || CALLS.contains(words.form(to)) || any(words, to, CALLS);
        String form = words.form(from);
        if (form.equals("zoom")
                && language.equals("en")
                && Set.of("in", "out", "level").contains(words.form(to))
                && (from == 0 || !words.capital(from) || anywhere(words, GRAPHICS))) {
            return false;
        }
        if (form.equals("zoom") && !language.equals("en")) {
            return true;
        }
        if (words.capital(from)) {
            return from > 0 || company || words.size() < 4 || SAID_OF_TOOL.contains(words.form(to));
        }
        boolean lowerAllowed = form.startsWith("зум") || form.equals("zoom");
        return lowerAllowed && (company || PLACE.contains(words.form(from - 1)));
    }

    /** A menu item or tool that enlarges a picture: words of graphics in the sentence, none of meetings. */
    private static boolean isMagnifier(Words words, int from, int to) {
        boolean graphics =
                anywhere(words, GRAPHICS) || any(words, from - 1, GRAPHICS_TOOL) || any(words, to, GRAPHICS_TOOL);
        return graphics && !anywhere(words, MEETINGS);
    }

    private static boolean anywhere(Words words, Set<String> lemmas) {
        return IntStream.range(0, words.size()).anyMatch(at -> any(words, at, lemmas));
    }

    private static boolean near(Words words, int from, int to, Set<String> lemmas) {
        for (int at = Math.max(0, from - NEAR); at < Math.min(words.size(), to + NEAR); at++) {
            if ((at < from || at >= to) && any(words, at, lemmas)) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(Words words, int at, Set<String> lemmas) {
        return at >= 0
                && at < words.size()
                && (lemmas.contains(words.form(at))
                        || words.token(at).lemmas().stream().anyMatch(lemmas::contains));
    }
}
