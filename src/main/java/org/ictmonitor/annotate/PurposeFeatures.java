package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ictmonitor.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence shows of its purpose: its words by their dictionary forms, pairs of neighbours, the tools by family, forms
 * of verbs, and whether it is a bare line.
 */
final class PurposeFeatures {
    private static final int MOST_WORDS = 80;
    private static final int BARE = 7;
    private static final int SLOTS = 1 << 13;
    private static final Set<String> TELLING =
            Set.of("impr", "past", "inf", "futr", "impers", "pres", "s", "p", "1", "2", "3");

    private static final Set<String> MEANS = WordLists.of("prepositions");

    private final Dictionaries dictionaries;
    /** Written without a lock: an entry is immutable, and losing one costs a look-up. */
    private final @Nullable VerbForm[] memory = new VerbForm[SLOTS];

    PurposeFeatures(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    List<String> of(Words words, List<Found> found, String language) {
        List<String> features = new ArrayList<>();
        List<String> units = units(words, found, features);
        units.forEach(unit -> features.add("w=" + unit));
        for (int i = 0; i + 1 < units.size(); i++) {
            features.add("p=" + units.get(i) + " " + units.get(i + 1));
        }
        boolean verbs = verbs(words, found, language, features);
        features.add(verbs ? "verb" : "no-verb");
        place(words, found, features);
        features.add(words.size() < BARE ? verbs ? "short" : "bare" : "long");
        return features;
    }

    /** The words, each mention as one unit with its family. */
    private static List<String> units(Words words, List<Found> found, List<String> features) {
        List<String> units = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            if (next < found.size() && found.get(next).from() <= at) {
                Found mention = found.get(next++);
                units.add(unit(mention));
                features.add("f=" + mention.code().family());
                features.add("c=" + mention.code());
                at = mention.to() - 1;
            } else {
                units.add(lemma(words.token(at)));
            }
        }
        return units;
    }

    private static String unit(Found mention) {
        return mention.address() ? "<" + mention.code().family() + " address>" : "<tool>";
    }

    private static String lemma(Token token) {
        char first = token.form().charAt(0);
        if (Character.isDigit(first)) {
            return "<number>";
        }
        return token.lemmas().isEmpty() ? token.form() : token.lemmas().get(0);
    }

    /** A tool at the very beginning is often the subject of what is said; one after a preposition is a means. */
    private static void place(Words words, List<Found> found, List<String> features) {
        for (Found mention : found) {
            String before = words.form(mention.from() - 1);
            features.add("before=" + (before.isEmpty() ? "nothing" : MEANS.contains(before) ? before : "other"));
        }
    }

    private boolean verbs(Words words, List<Found> found, String language, List<String> features) {
        boolean any = false;
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            int place = at;
            if (found.stream().noneMatch(mention -> mention.from() <= place && place < mention.to())) {
                any |= verb(words.form(at), language, features);
            }
        }
        return any;
    }

    private boolean verb(String form, String language, List<String> features) {
        if (!LookAlikes.isCyrillic(form.charAt(0))) {
            return false;
        }
        int slot = (form.hashCode() ^ (form.hashCode() >>> 16)) & (SLOTS - 1);
        VerbForm known = memory[slot];
        if (known == null || !known.form().equals(form) || !known.language().equals(language)) {
            known = look(form, language);
            memory[slot] = known;
        }
        if (!known.feature().isEmpty()) {
            features.add(known.feature());
        }
        return !known.feature().isEmpty();
    }

    private VerbForm look(String form, String language) {
        for (String tag : dictionaries.readings(form, language)) {
            if (tag.startsWith("verb") || tag.startsWith("VB")) {
                return new VerbForm(form, language, "v=" + kind(tag));
            }
        }
        return new VerbForm(form, language, "");
    }

    /** What the dictionary says of a word as a verb; an empty feature if it is none. */
    private record VerbForm(String form, String language, String feature) {}

    /** Mood, tense and person as far as the tag says them; the rest of a tag says nothing of purposes. */
    private static String kind(String tag) {
        StringBuilder kind = new StringBuilder();
        for (String part : tag.split(":")) {
            if (TELLING.contains(part)) {
                kind.append(part).append(':');
            }
        }
        return kind.toString();
    }
}
