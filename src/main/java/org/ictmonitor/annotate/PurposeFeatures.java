package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Token;

/**
 * What a sentence shows of its purpose: its words by their dictionary forms, pairs of neighbours, the tools by family, forms
 * of verbs, and whether it is a bare line.
 */
final class PurposeFeatures {
    private static final int MOST_WORDS = 80;
    private static final int BARE = 7;

    private final Dictionaries dictionaries;

    PurposeFeatures(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    String[] of(Words words, List<Found> found, String language) {
        List<String> features = new ArrayList<>();
        List<String> units = units(words, found, features);
        units.forEach(unit -> features.add("w=" + unit));
        for (int i = 0; i + 1 < units.size(); i++) {
            features.add("p=" + units.get(i) + " " + units.get(i + 1));
        }
        boolean verbs = verbs(words, found, language, features);
        features.add(verbs ? "verb" : "no-verb");
        features.add(words.size() < BARE ? verbs ? "short" : "bare" : "long");
        return features.toArray(String[]::new);
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
        for (String tag : dictionaries.readings(form, language)) {
            if (tag.startsWith("verb") || tag.startsWith("VB")) {
                features.add("v=" + kind(tag));
                return true;
            }
        }
        return false;
    }

    /** Mood, tense and person as far as the tag says them; the rest of a tag says nothing of purposes. */
    private static String kind(String tag) {
        StringBuilder kind = new StringBuilder();
        for (String part : tag.split(":")) {
            if (part.equals("impr")
                    || part.equals("past")
                    || part.equals("inf")
                    || part.equals("futr")
                    || part.equals("impers")
                    || part.equals("pres")
                    || part.equals("s")
                    || part.equals("p")
                    || part.matches("[123]")) {
                kind.append(part).append(':');
            }
        }
        return kind.toString();
    }
}
