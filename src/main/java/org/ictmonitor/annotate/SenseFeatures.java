package org.ictmonitor.annotate;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.ictmonitor.Token;

/**
 * What shows the sense of an ambiguous word: how it is written, where it stands, its neighbours with their morphology, the
 * words around it, and what the rules say of it.
 */
final class SenseFeatures {
    private static final int NEAR = 6;
    private static final int SHORT = 4;
    private static final int SOON = 3;
    private static final Set<String> TOOLS = WordLists.of("tools");
    private static final Set<String> TENSES = Set.of("pres", "past", "inf", "impr", "futr", "impers");

    private final Dictionaries dictionaries;

    SenseFeatures(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The features of the words {@code from} to {@code to}, each once. */
    Set<String> of(Words words, int from, int to, String language, boolean rule) {
        Set<String> seen = new LinkedHashSet<>();
        String written = written(words, from);
        boolean first = startsItem(words, from);
        seen.add("rule=" + rule);
        seen.add("form=" + words.form(from));
        seen.add("written=" + written);
        seen.add("place=" + written + first);
        seen.add("lang=" + language);
        seen.add(words.size() < SHORT ? "short" : "long");
        neighbours(seen, words, from, to);
        tags(seen, "next", words.form(to), language, written + first);
        tags(seen, "before", words.form(from - 1), language, written);
        around(seen, words, from, to);
        seen.add("tool=" + toTool(words, to));
        return seen;
    }

    private static String written(Words words, int at) {
        String surface = words.surface(at);
        if (surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT))) {
            return words.allCapitals() ? "SHOUTED" : "CAPITALS";
        }
        return words.capital(at) ? "Capital" : "small";
    }

    /** Whether the word is the first of a sentence, an item or a cell. */
    private static boolean startsItem(Words words, int at) {
        if (at == 0) {
            return true;
        }
        return words.gap(at - 1).chars().anyMatch(c -> ":.\t•·|)—–".indexOf(c) >= 0)
                || (at == 1 && Character.isDigit(words.form(0).charAt(0)));
    }

    private static void neighbours(Set<String> seen, Words words, int from, int to) {
        seen.add("-1=" + lemma(words, from - 1));
        seen.add("-2=" + lemma(words, from - 2));
        seen.add("+1=" + lemma(words, to));
        seen.add("+2=" + lemma(words, to + 1));
        seen.add("-1-2=" + lemma(words, from - 2) + " " + lemma(words, from - 1));
        seen.add("gap-1=" + sign(words.gap(from - 1)));
        seen.add("gap+1=" + sign(words.gap(to - 1)));
        seen.add("gaps=" + sign(words.gap(from - 1)) + sign(words.gap(to - 1)));
    }

    /** A gap by its first sign that is no space. */
    private static String sign(String gap) {
        String signs = gap.strip();
        if (signs.isEmpty()) {
            return "";
        }
        return Words.isQuote(signs.charAt(0)) ? "«" : signs.substring(0, 1);
    }

    private static String lemma(Words words, int at) {
        if (at < 0 || at >= words.size()) {
            return at < 0 ? "<start>" : "<end>";
        }
        Token token = words.token(at);
        if (WordTokenizer.isAddress(token)) {
            return token.form().indexOf('@') > 0 ? "<mailbox>" : "<address>";
        }
        if (Character.isDigit(token.form().charAt(0))) {
            return "<number>";
        }
        return token.lemmas().isEmpty() ? token.form() : token.lemmas().get(0);
    }

    private void tags(Set<String> seen, String name, String form, String language, String place) {
        for (String tag : tags(form, language)) {
            seen.add(name + "~" + tag);
            seen.add(place + name + "~" + tag);
        }
    }

    /** Parts of speech with case or tense, as far as the dictionary knows the word. */
    private Set<String> tags(String form, String language) {
        Set<String> tags = new LinkedHashSet<>();
        if (form.isEmpty()) {
            tags.add("none");
        } else if (!LookAlikes.isCyrillic(form.charAt(0))) {
            tags.add(Character.isDigit(form.charAt(0)) ? "number" : "latin");
        } else {
            dictionaries.readings(form, language).forEach(tag -> tags.add(coarse(tag)));
        }
        return tags;
    }

    private static String coarse(String tag) {
        String[] parts = tag.split(":");
        StringBuilder coarse = new StringBuilder(parts[0]);
        for (String part : parts) {
            if (part.startsWith("v_")
                    || TENSES.contains(part)
                    || (part.length() == 1 && Character.isUpperCase(part.charAt(0)))) {
                coarse.append(':').append(part);
            }
        }
        return coarse.toString();
    }

    /** How many words further a tool is named, if it is soon: «канал Telegram», «група у Viber». */
    private static int toTool(Words words, int to) {
        for (int at = to; at < Math.min(words.size(), to + SOON); at++) {
            boolean tool = TOOLS.contains(words.form(at))
                    || words.token(at).lemmas().stream().anyMatch(TOOLS::contains);
            if (tool) {
                return words.adjacent(at - 1) ? at - to : SOON;
            }
        }
        return SOON + 1;
    }

    private static void around(Set<String> seen, Words words, int from, int to) {
        for (int at = Math.max(0, from - NEAR); at < Math.min(words.size(), to + NEAR); at++) {
            if (at < from || at >= to) {
                seen.add("near=" + lemma(words, at));
            }
        }
    }
}
