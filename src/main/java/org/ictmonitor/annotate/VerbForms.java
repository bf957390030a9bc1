package org.ictmonitor.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Mood or tense and person of verbs, in the same words for the three languages, so that what is learnt from Ukrainian sentences
 * holds for Russian and English ones. English has no dictionary: a list of common verbs and two endings stand for it.
 */
final class VerbForms {
    private static final int COMMON = 1 << 13;
    private static final Set<String> ENGLISH = WordLists.of("english-verbs");
    private static final Set<String> ENGLISH_PAST = WordLists.of("english-past");
    /** Mood or tense as either dictionary's tags have it; the first that a reading holds counts. */
    private static final List<List<String>> KINDS = List.of(
            List.of("impr", "impr", "IMP"),
            List.of("impers", "impers", "PT_Short"),
            List.of("past", "past", "Past"),
            List.of("inf", "inf", "INF"),
            List.of("futr", "futr", "Fut"),
            List.of("pres", "pres", "Real"));

    private static final Set<String> PERSONS = Set.of("1", "2", "3", "P1", "P2", "P3");

    private final Dictionaries dictionaries;
    private final Remembered<Word, String> known = new Remembered<>(COMMON);

    VerbForms(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** A word of a language. */
    private record Word(String form, String language) {}

    /** Such as "impr", "past" or "pres 3"; "other" for a verb without any; empty for a word that is no verb. */
    String kind(String form, String language) {
        if (!LookAlikes.isCyrillic(form.charAt(0))) {
            return english(form);
        }
        return known.of(new Word(form, language), this::look);
    }

    private static String english(String form) {
        if (ENGLISH_PAST.contains(form) || form.endsWith("ed")) {
            return "past";
        }
        return ENGLISH.contains(form) || form.endsWith("ing") ? "english" : "";
    }

    private String look(Word word) {
        String form = word.form();
        String language = word.language();
        String kind = among(dictionaries.readings(form, language));
        boolean unsure = kind.isEmpty() && !language.equals("uk") && !language.equals("ru");
        return unsure ? among(dictionaries.readings(form, "ru")) : kind;
    }

    /** Of a word with several readings the kind that comes first in {@link #KINDS}, doubtful readings left out. */
    private static String among(List<String> readings) {
        List<List<String>> all =
                readings.stream().map(tag -> List.of(tag.split(":"))).toList();
        List<List<String>> verbs = all.stream()
                .filter(VerbForms::isVerb)
                .filter(tag -> !isDoubtful(tag, all))
                .toList();
        for (List<String> kind : KINDS) {
            List<List<String>> fitting = verbs.stream()
                    .filter(verb -> kind.subList(1, kind.size()).stream().anyMatch(verb::contains))
                    .toList();
            if (!fitting.isEmpty()) {
                return kind.get(0) + person(kind.get(0), fitting);
            }
        }
        return verbs.isEmpty() ? "" : "other";
    }

    /** «розміщено», «размещена»: a short participle states what was done as a verb does. */
    private static boolean isVerb(List<String> tag) {
        return tag.get(0).equals("verb")
                || tag.get(0).equals("VB")
                || tag.get(0).equals("PT_Short");
    }

    /**
     * «робить» is hardly ever a shortened infinitive, «заяви» or «при» an order to one person, «гарячу» what I do, «пришлём» an
     * order to oneself: such a reading counts only where there is no other.
     */
    private static boolean isDoubtful(List<String> verb, List<List<String>> all) {
        boolean one = verb.contains("s") && (verb.contains("impr") || verb.contains("1"));
        boolean toOneself = verb.contains("IMP") && verb.contains("P1");
        return (one && all.stream().anyMatch(tag -> !isVerb(tag)))
                || ((toOneself || verb.contains("short")) && all.size() > 1);
    }

    /** Only of the tenses that tell who speaks of whom; the past and the imperative need none. */
    private static String person(String kind, List<List<String>> verbs) {
        if (!kind.equals("pres") && !kind.equals("futr")) {
            return "";
        }
        return verbs.stream()
                .flatMap(List::stream)
                .filter(PERSONS::contains)
                .map(person -> " " + person.charAt(person.length() - 1))
                .max(Comparator.naturalOrder())
                .orElse("");
    }
}
