package org.ictmonitor.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a word near a mention is called as a feature: by its dictionary form and, if it is long, by its stem, which «запис»,
 * «записати» and «записаться» share. The names of common words are kept, since the same words come again. Safe for any number
 * of threads.
 */
final class UnitFeatures {
    /** So many letters stand for a word that the sentences may have in another form or language. */
    private static final int STEM = 5;

    private static final int SLOTS = 1 << 13;

    /** Written without a lock: an entry is immutable, and losing one costs two strings. */
    private final @Nullable Named[] memory = new Named[SLOTS];

    /** A word with its features. */
    private record Named(String unit, List<String> features) {}

    /** @param unit a dictionary form, or what stands for a mention or a number, in angle brackets */
    List<String> of(String unit) {
        int slot = (unit.hashCode() ^ (unit.hashCode() >>> 16)) & (SLOTS - 1);
        Named known = memory[slot];
        if (known == null || !known.unit().equals(unit)) {
            known = new Named(unit, named(unit));
            memory[slot] = known;
        }
        return known.features();
    }

    private static List<String> named(String unit) {
        String word = "w=" + unit;
        boolean hasStem = unit.length() > STEM && unit.charAt(0) != '<';
        return hasStem ? List.of(word, "s=" + unit.substring(0, STEM)) : List.of(word);
    }
}
