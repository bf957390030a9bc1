package org.ictmonitor.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases of a name by the ending of its dictionary form, Ukrainian and Russian together: names of messengers and portals
 * stand in no dictionary, and people write «в Телеграме» in Ukrainian and «у Вайбері» in Russian texts. Endings as in the
 * school grammars: hard masculine (вайбер), feminine (пошта, розсилка), neuter (повідомлення, сообщение), adjectives.
 */
final class Declension {
    private static final List<String> ADJECTIVE =
            endings("ий ого ому им ім а ої ій у ою е і их ими ый ая ой ую ое ые ых ым ыми ом");
    private static final List<String> MASCULINE = endings("- а у ові ом і е и ы ів ов ам ами ах");
    private static final List<String> FEMININE = endings("а и ы у ою ой і е - ам ами ах");
    private static final List<String> SOFT_FEMININE = endings("я ю ею ей і ь ям ями ях");
    private static final List<String> WITH_K = endings("ка ки ку кою кой ці ке ок кам ками ках");
    private static final List<String> DIMINUTIVE = endings("ка ку кові ком ки ків ков кам ками ках");
    private static final List<String> NEUTER_UK = endings("ння нню нням нні нь ннями ннях");
    private static final List<String> NEUTER_RU = endings("ие ия ию ием ии ий иям иями иях");

    private Declension() {}

    private static List<String> endings(String list) {
        return List.of(list.split(" "));
    }

    /** All forms of a word, itself among them; a word of no known class has only itself. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (endsIn(word, "ий", "ый")) {
            add(forms, cut(word, 2), ADJECTIVE);
        } else if (endsIn(word, "ння")) {
            add(forms, cut(word, 3), NEUTER_UK);
        } else if (endsIn(word, "ие")) {
            add(forms, cut(word, 2), NEUTER_RU);
        } else if (endsIn(word, "ка")) {
            add(forms, cut(word, 2), WITH_K);
        } else if (endsIn(word, "а")) {
            feminine(forms, cut(word, 1));
        } else if (endsIn(word, "ця")) {
            add(forms, cut(word, 1), SOFT_FEMININE);
        } else {
            masculine(forms, word);
        }
        return forms;
    }

    private static void feminine(Set<String> forms, String stem) {
        add(forms, stem, FEMININE);
        if (stem.endsWith("г")) {
            forms.add(cut(stem, 1) + "зі");
        }
    }

    private static void masculine(Set<String> forms, String stem) {
        add(forms, stem, MASCULINE);
        if (stem.endsWith("к")) {
            forms.add(cut(stem, 1) + "ці");
        }
        if (stem.endsWith("ок")) {
            add(forms, cut(stem, 2), DIMINUTIVE);
        }
    }

    private static void add(Set<String> forms, String stem, List<String> endings) {
        endings.forEach(ending -> forms.add(ending.equals("-") ? stem : stem + ending));
    }

    private static boolean endsIn(String word, String... endings) {
        return List.of(endings).stream().anyMatch(word::endsWith);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
