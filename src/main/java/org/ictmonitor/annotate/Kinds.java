package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;

/**
 * Looks for the kind word of a name: «телеграм-каналі», «групі у Вайбері», «сторінці у соціальній мережі Facebook», and not
 * adjacent «на сторінках МВС в Фейсбук» (coding manual, rules 3, 8, 9, 16).
 */
final class Kinds {
    private static final Set<String> PREPOSITIONS = WordLists.of("prepositions");
    private static final Set<String> PLACE = Set.of("в", "у", "на", "во", "in", "on");
    private static final Set<String> JOINTS = WordLists.of("joints");
    private static final Set<String> OTHER_NAMES = WordLists.of("other-names");
    /** Words that stand between a kind word and the name and say nothing: «каналі в нашому Telegram», "the channel on the app". */
    private static final Set<String> DESCRIBING = WordLists.of("describing");

    private static final Set<String> THERE = WordLists.of("there-is");
    private static final int OWNER_WORDS = 5;
    private static final int VERB_WORDS = 5;
    /** A kind word with what describes it: «на нашій офіційній сторінці». */
    private static final int KIND_WORDS = 3;

    private final WordClasses classes;
    private final Dictionaries dictionaries;
    private final Senses senses;
    private final Map<Code, Map<String, Code>> kindsOf = new HashMap<>();

    Kinds(Codebook codebook, WordClasses classes, Dictionaries dictionaries, Senses senses) {
        this.senses = senses;
        this.classes = classes;
        this.dictionaries = dictionaries;
        for (CodeEntry entry : codebook.entries()) {
            for (String kind : entry.kinds()) {
                kinds(entry.code().family()).put(kind, entry.code());
            }
        }
        for (Code owned : Ownership.FAMILIES) {
            if (codebook.entry(owned).isPresent()) {
                kinds(owned).put(Ownership.PAGE, owned);
            }
        }
    }

    private Map<String, Code> kinds(Code family) {
        return kindsOf.computeIfAbsent(family, code -> new HashMap<>());
    }

    /**
     * A kind word of a name.
     *
     * @param type class of the word
     * @param code what the name becomes by it
     * @param from first token of the kind word
     * @param to token after it
     * @param adjacent whether it belongs to the span
     */
    record Kind(String type, Code code, int from, int to, boolean adjacent) {}

    /** The kind word of the name found, if it has one; {@code names} marks the tokens that belong to names. */
    Optional<Kind> of(Found name, Words words, boolean[] names, String language) {
        Map<String, Code> kinds = kindsOf.getOrDefault(name.code(), Map.of());
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return after(name, kinds, words)
                .or(() -> before(name, kinds, words, names)
                        .filter(kind -> names[kind.to()]
                                || senses.isKind(kind.type(), words, kind.from(), kind.to(), language)))
                .or(() -> afterList(name, kinds, words, names))
                .or(() -> placedAfter(name, kinds, words, names))
                .or(() -> afterVerb(name, kinds, words, names));
    }

    /**
     * «У Фейсбуці на офіційній сторінці громади», «в Telegram: наш канал», «Viber (спільнота)»: the kind word follows with a place
     * of its own or behind a colon, and no other name comes after it that it could belong to.
     */
    private Optional<Kind> placedAfter(Found name, Map<String, Code> kinds, Words words, boolean[] names) {
        int at = name.to();
        boolean own = PLACE.contains(words.form(at))
                && words.gap(at - 1).chars().allMatch(c -> c == ' ' || c == ',' || Words.isQuote((char) c));
        if (!own && !isOpened(words.gap(at - 1))) {
            return Optional.empty();
        }
        int from = own ? at + 1 : at;
        for (int word = from; word < Math.min(words.size(), from + KIND_WORDS) && !names[word]; word++) {
            Optional<Kind> kind = startingAt(word, kinds, words);
            if (kind.isPresent()) {
                return kind.filter(found -> !isOthers(found.to(), words, names));
            }
            if (!DESCRIBING.contains(words.form(word)) && !dictionaries.isAdjective(words.form(word))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What opens an explanation: a colon or a bracket. */
    private static boolean isOpened(String gap) {
        return gap.chars().anyMatch(c -> ":(".indexOf(c) >= 0) && gap.chars().noneMatch(c -> ".,;)–—".indexOf(c) >= 0);
    }

    /** Whether a kind word that ends there is that of a name behind it: «у Viber, на сторінці центру у Facebook». */
    private boolean isOthers(int to, Words words, boolean[] names) {
        for (int at = to; at < Math.min(words.size(), to + OWNER_WORDS) && !isParted(at - 1, words); at++) {
            if (names[at]) {
                return true;
            }
            if (JOINTS.contains(words.form(at))) {
                return false;
            }
        }
        return false;
    }

    /** «У Фейсбуці створили офіційну сторінку»: what is there is told behind a verb, and nothing else of the kind before. */
    private Optional<Kind> afterVerb(Found name, Map<String, Code> kinds, Words words, boolean[] names) {
        boolean placed = PLACE.contains(words.form(placeOf(name, words)));
        boolean verb = false;
        for (int at = name.to(); placed && at < Math.min(words.size(), name.to() + VERB_WORDS); at++) {
            if (names[at] || isParted(at - 1, words) || PREPOSITIONS.contains(words.form(at))) {
                return Optional.empty();
            }
            verb |= THERE.contains(words.form(at));
            Optional<Kind> kind = verb ? startingAt(at, kinds, words) : Optional.empty();
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    /** The word before a name, or before «соціальній мережі» with it. */
    private int placeOf(Found name, Words words) {
        int before = name.from() - 1;
        return before < 0 ? before : isNetwork(before, words) ? networkStart(before, words) - 1 : before;
    }

    private Optional<Kind> startingAt(int from, Map<String, Code> kinds, Words words) {
        for (Map.Entry<String, Code> kind : kinds.entrySet()) {
            int end = classes.endOf(kind.getKey(), words, from);
            if (end > 0 && !kind.getKey().equals("event")) {
                return Optional.of(new Kind(kind.getKey(), kind.getValue(), from, end, false));
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> after(Found name, Map<String, Code> kinds, Words words) {
        if (!words.adjacent(name.to() - 1)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Code> kind : kinds.entrySet()) {
            int end = classes.endOf(kind.getKey(), words, name.to());
            if (end > 0) {
                return Optional.of(new Kind(kind.getKey(), kind.getValue(), name.to(), end, true));
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> before(Found name, Map<String, Code> kinds, Words words, boolean[] names) {
        int at = name.from() - 1;
        boolean adjacent = true;
        boolean placed = false;
        while (at >= 0 && bridges(at, words, names)) {
            adjacent &= words.adjacent(at) && !isListItem(at, words, names);
            placed |= PLACE.contains(words.form(at));
            at = networkStart(at, words) - 1;
        }
        if (at < 0 || isParted(at, words)) {
            return Optional.empty();
        }
        boolean touching = adjacent && words.adjacent(at);
        Optional<Kind> near = endingAt(at + 1, kinds, words, touching).map(kind -> headOf(kind, kinds, words));
        return near.isPresent() || !placed ? near : beyondOwner(at, kinds, words, names);
    }

    /** A comma, a dash or a stop ends what a kind word reaches: «канал, Viber» are two things. */
    private static boolean isParted(int at, Words words) {
        return words.gap(at).chars().anyMatch(c -> ",;—–.!?|".indexOf(c) >= 0);
    }

    private boolean bridges(int at, Words words, boolean[] names) {
        String form = words.form(at);
        return PREPOSITIONS.contains(form)
                || DESCRIBING.contains(form)
                || isListItem(at, words, names)
                || networkStart(at, words) < at
                || isNetwork(at, words);
    }

    private static boolean isListItem(int at, Words words, boolean[] names) {
        String form = words.form(at);
        return JOINTS.contains(form) || OTHER_NAMES.contains(form) || names[at];
    }

    private boolean isNetwork(int at, Words words) {
        return classes.startOf("network", words, at + 1) >= 0;
    }

    private int networkStart(int at, Words words) {
        int start = classes.startOf("network", words, at + 1);
        return start < 0 ? at : start;
    }

    private Optional<Kind> endingAt(int to, Map<String, Code> kinds, Words words, boolean adjacent) {
        for (Map.Entry<String, Code> kind : kinds.entrySet()) {
            int start = classes.startOf(kind.getKey(), words, to);
            if (start >= 0) {
                return Optional.of(new Kind(kind.getKey(), kind.getValue(), start, to, adjacent));
            }
        }
        return Optional.empty();
    }

    /** «На сторінці групи «Океан»», «канал спільноти»: of two kind words in a row the first is the head. */
    private Kind headOf(Kind kind, Map<String, Code> kinds, Words words) {
        return words.adjacent(kind.from() - 1)
                        && LookAlikes.isCyrillic(words.form(kind.from()).charAt(0))
                ? endingAt(kind.from(), kinds, words, kind.adjacent()).orElse(kind)
                : kind;
    }

    /** «на сторінках МВС в Фейсбук»: a few words of an owner, no verb and no stop, stand between. */
    private Optional<Kind> beyondOwner(int last, Map<String, Code> kinds, Words words, boolean[] names) {
        for (int at = last; at > last - OWNER_WORDS && at > 0; at--) {
            if (names[at] || !words.adjacent(at - 1)) {
                return Optional.empty();
            }
            Optional<Kind> kind = endingAt(at, kinds, words, false)
                    .filter(found -> !found.type().equals("event"));
            if (kind.isPresent()) {
                return hasVerb(at, last, words) ? Optional.empty() : kind.map(found -> headOf(found, kinds, words));
            }
        }
        return Optional.empty();
    }

    private boolean hasVerb(int from, int last, Words words) {
        for (int at = from; at <= last; at++) {
            if (isVerb(at, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int at, Words words) {
        List<String> readings = dictionaries.readings(words.form(at), "uk");
        return !readings.isEmpty() && readings.stream().allMatch(tag -> tag.startsWith("verb"));
    }

    /** «Facebook та Instagram сторінки»: a plural kind word after a list of names counts for each of them. */
    private Optional<Kind> afterList(Found name, Map<String, Code> kinds, Words words, boolean[] names) {
        int at = name.to();
        while (at < words.size() && isListItem(at, words, names)) {
            at++;
        }
        if (at == name.to()
                || at >= words.size()
                || !names[at - 1]
                || !words.adjacent(at - 1)
                || !isPlural(words.form(at))) {
            return Optional.empty();
        }
        List<Kind> found = new ArrayList<>();
        for (Map.Entry<String, Code> kind : kinds.entrySet()) {
            int end = classes.endOf(kind.getKey(), words, at);
            if (end > 0) {
                found.add(new Kind(kind.getKey(), kind.getValue(), at, end, false));
            }
        }
        return found.stream().findFirst();
    }

    private static boolean isPlural(String form) {
        return form.endsWith("и")
                || form.endsWith("ах")
                || form.endsWith("ам")
                || form.endsWith("ами")
                || form.endsWith("ів")
                || form.endsWith("ы")
                || form.endsWith("s")
                || form.endsWith("ок")
                || form.endsWith("ов");
    }
}
