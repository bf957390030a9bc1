package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a word is about: applying, paying, writing, news, crime and so on, by the lists {@code frame-*} of {@code word-lists.txt}.
 * A whole word stands before a beginning, a longer beginning before a shorter one. Frames are numbered in the order of their names.
 */
final class Frames {
    /** Their names in their order. */
    static final List<String> NAMES;

    /** The frames of a word that has none. */
    static final int[] NONE = {};

    private static final String LISTS = "frame-";
    private static final int SHORTEST = 2;
    private static final int COMMON = 1 << 13;

    private static final Map<String, int[]> ENTRIES = new HashMap<>();

    static {
        TreeMap<String, Set<String>> lists = new TreeMap<>(WordLists.named(LISTS));
        NAMES = List.copyOf(lists.keySet());
        lists.forEach((name, words) -> {
            int[] one = {NAMES.indexOf(name)};
            words.forEach(word -> ENTRIES.merge(word, one, Frames::joined));
        });
    }

    private final Remembered<String, int[]> known = new Remembered<>(COMMON);

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** The names of a folded word's frames in their order, empty if no list has it. */
    List<String> of(String form) {
        return Arrays.stream(numbers(form)).mapToObj(NAMES::get).toList();
    }

    /** The numbers of a folded word's frames, to be read only. */
    int[] numbers(String form) {
        return known.of(form, Frames::look);
    }

    private static int[] look(String form) {
        int[] whole = ENTRIES.get(form);
        for (int length = form.length(); whole == null && length >= SHORTEST; length--) {
            whole = ENTRIES.get(form.substring(0, length) + "*");
        }
        return whole == null ? NONE : whole;
    }
}
