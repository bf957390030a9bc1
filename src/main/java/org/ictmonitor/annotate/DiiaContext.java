package org.ictmonitor.annotate;

import java.util.List;
import java.util.Set;

/** Tells Дія the service from дія the action and from the verb діяти (coding manual, rule 11). */
final class DiiaContext {
    private static final Set<String> PLURAL_OR_VERB = Set.of("діє");
    private static final Set<String> BEFORE_ACTION = WordLists.of("diia-before-action");
    private static final Set<String> ACTION_VERBS = WordLists.of("diia-action-verbs");
    /** Виконує, бере участь, погоджує, затверджує. */
    private static final Set<String> WHO_DOES = Set.of("в", "у", "п", "з");

    private static final int PREPOSITION_REACH = 2;

    private final Dictionaries dictionaries;

    DiiaContext(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Whether the word at that place is the service; {@code kind} says whether a word for a portal or app stands before it. */
    boolean isService(Words words, int at, boolean kind) {
        String surface = words.surface(at);
        if (isSubBrand(words, at)) {
            return true;
        }
        if (words.form(at).startsWith("di")) {
            return true;
        }
        if (isColumn(words, at)) {
            return false;
        }
        if (!words.capital(at)) {
            return kind && isQuotedOrName(words, at);
        }
        if (words.form(at).startsWith("ди")) {
            return true;
        }
        if (PLURAL_OR_VERB.contains(words.form(at))) {
            return isAddressed(words, at);
        }
        if (kind || isQuotedAlone(words, at)) {
            return true;
        }
        if (isCapitals(surface)) {
            return !words.allCapitals() || isPlaced(words, at) || words.size() == 1;
        }
        return startsSentence(words, at) ? isServiceAtStart(words, at) : !isActionNoun(words, at);
    }

    /** Whether more than the spelling has to decide: no sub-brand, no Latin letters, no small letter without a kind word. */
    static boolean isDoubtful(Words words, int at, boolean kind) {
        return !isColumn(words, at)
                && !isSubBrand(words, at)
                && !words.form(at).startsWith("di")
                && (kind || words.capital(at));
    }

    /** «Дія.Підпис», «Дія.Центр»: a stop and a capital without a space. */
    static boolean isSubBrand(Words words, int at) {
        return at + 1 < words.size() && words.gap(at).equals(".") && (words.capital(at + 1) || words.capital(at));
    }

    /** «Дія (В, У, П, З)»: the head of a column in the cards of administrative services, with its letters for who does what. */
    static boolean isColumn(Words words, int at) {
        return words.gap(at).contains("(")
                && at + 2 < words.size()
                && WHO_DOES.contains(words.form(at + 1))
                && WHO_DOES.contains(words.form(at + 2));
    }

    private static boolean isQuotedOrName(Words words, int at) {
        return isQuotedAlone(words, at) || words.form(at).equals("дія");
    }

    private static boolean isQuotedAlone(Words words, int at) {
        String before = words.gap(at - 1);
        String after = words.gap(at);
        return !before.isEmpty()
                && !after.isEmpty()
                && Words.isQuote(before.charAt(before.length() - 1))
                && Words.isQuote(after.charAt(0));
    }

    /** «Окей, Діє»: the vocative stands apart by commas or an exclamation mark. */
    private static boolean isAddressed(Words words, int at) {
        String after = words.gap(at).strip();
        boolean set = (at > 0 && words.gap(at - 1).contains(",")) || after.startsWith(",") || after.startsWith("!");
        return set || (at > 0 && !startsSentence(words, at));
    }

    private static boolean isCapitals(String surface) {
        return Character.isUpperCase(surface.charAt(surface.length() - 1));
    }

    private static boolean startsSentence(Words words, int at) {
        if (at == 0) {
            return true;
        }
        String gap = words.gap(at - 1);
        return gap.contains(":")
                || gap.contains(".")
                || gap.contains("\t")
                || gap.contains("•")
                || gap.contains("·")
                || gap.contains("|")
                || (at == 1 && isItemNumber(words.form(0), gap));
    }

    /** "1 Дії", "а) Дії": the first word of an item. */
    private static boolean isItemNumber(String form, String gap) {
        return Character.isDigit(form.charAt(0)) || (form.length() == 1 && gap.contains(")"));
    }

    private static boolean isPlaced(Words words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - PREPOSITION_REACH); i--) {
            if (Set.of("в", "у", "через").contains(words.form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isActionNoun(Words words, int at) {
        return BEFORE_ACTION.stream().anyMatch(lemma -> words.is(at - 1, lemma)) && hasGenitive(words, at + 1);
    }

    /** First in the sentence: an action has its actor or object in the genitive after it, a service has a verb or nothing. */
    private boolean isServiceAtStart(Words words, int at) {
        if (at + 1 >= words.size()) {
            return words.form(at).equals("дія");
        }
        if (!words.form(at).equals("дія")) {
            return false;
        }
        String gap = words.gap(at);
        if (gap.contains("—") || gap.contains("–")) {
            return true;
        }
        if (!words.adjacent(at)) {
            return gap.contains(",") || gap.contains("/") || gap.contains("(");
        }
        return startsVerb(words, at + 1) && ACTION_VERBS.stream().noneMatch(verb -> words.is(at + 1, verb));
    }

    private boolean startsVerb(Words words, int from) {
        int at = from;
        while (at < words.size()
                && at < from + 2
                && Set.of("не", "вже", "тепер", "також", "ще", "допоможе", "теж")
                        .contains(words.form(at))) {
            at++;
        }
        List<String> readings = at < words.size() ? dictionaries.readings(words.form(at), "uk") : List.of();
        return readings.stream().anyMatch(tag -> tag.startsWith("verb") || tag.startsWith("adj:f:v_naz"))
                && readings.stream().noneMatch(tag -> tag.contains("v_rod"));
    }

    private boolean hasGenitive(Words words, int at) {
        return at < words.size()
                && dictionaries.readings(words.form(at), "uk").stream().anyMatch(tag -> tag.contains("v_rod"));
    }
}
