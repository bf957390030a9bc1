package org.ictmonitor.annotate;

import java.util.List;

/** Light rules for English: plurals, possessives, -ing and -ed. They offer what may be a base form beside the form itself. */
final class EnglishEndings {
    private static final int SHORTEST = 4;

    private EnglishEndings() {}

    static List<String> lemmas(String form) {
        if (form.endsWith("'s")) {
            return List.of(form.substring(0, form.length() - 2));
        }
        if (form.length() < SHORTEST || !LookAlikes.isLatin(form.charAt(form.length() - 1))) {
            return List.of();
        }
        String base = base(form);
        return base.equals(form) ? List.of() : List.of(form, base);
    }

    private static String base(String form) {
        if (form.endsWith("ies")) {
            return cut(form, 3) + "y";
        }
        if (form.endsWith("sses") || form.endsWith("xes") || form.endsWith("ches") || form.endsWith("shes")) {
            return cut(form, 2);
        }
        if (form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && !form.endsWith("is")) {
            return cut(form, 1);
        }
        return verb(form);
    }

    private static String verb(String form) {
        if (form.endsWith("ing") && form.length() > 5) {
            return undouble(cut(form, 3));
        }
        if (form.endsWith("ed") && form.length() > 4) {
            return undouble(cut(form, 2));
        }
        return form;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean twice = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return twice ? cut(stem, 1) : stem;
    }

    private static String cut(String form, int letters) {
        return form.substring(0, form.length() - letters);
    }
}
