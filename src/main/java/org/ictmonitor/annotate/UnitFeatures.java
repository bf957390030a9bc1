package org.ictmonitor.annotate;

import java.util.List;

/**
 * How a word near a mention is called as a feature: by its dictionary form and, if it is long, by its stem, which «запис»,
 * «записати» and «записаться» share. The names of common words are kept, since the same words come again. Safe for any number
 * of threads.
 */
final class UnitFeatures {
    /** So many letters stand for a word that the sentences may have in another form or language. */
    private static final int STEM = 5;

    private static final int COMMON = 1 << 13;

    private final Remembered<String, List<String>> known = new Remembered<>(COMMON);

    /** @param unit a dictionary form, or what stands for a mention or a number, in angle brackets */
    List<String> of(String unit) {
        return known.of(unit, UnitFeatures::named);
    }

    private static List<String> named(String unit) {
        String word = "w=" + unit;
        boolean hasStem = unit.length() > STEM && unit.charAt(0) != '<';
        return hasStem ? List.of(word, "s=" + unit.substring(0, STEM)) : List.of(word);
    }
}
