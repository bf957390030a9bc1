package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a word is about: applying, paying, writing, news, crime and so on, by the lists {@code frame-*} of {@code word-lists.txt}.
 * A whole word stands before a beginning, a longer beginning before a shorter one.
 */
final class Frames {
    private static final String LISTS = "frame-";
    private static final int SHORTEST = 2;
    private static final int COMMON = 1 << 13;

    private static final Map<String, List<String>> ENTRIES = entries();

    private final Remembered<String, List<String>> known = new Remembered<>(COMMON);

    private static Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new HashMap<>();
        new TreeMap<>(WordLists.named(LISTS))
                .forEach((name, words) -> words.forEach(word ->
                        entries.computeIfAbsent(word, key -> new ArrayList<>()).add(name)));
        return entries;
    }

    /** The frames of a folded word in the order of their names, empty if no list has it. */
    List<String> of(String form) {
        return known.of(form, Frames::look);
    }

    private static List<String> look(String form) {
        List<String> whole = ENTRIES.get(form);
        for (int length = form.length(); whole == null && length >= SHORTEST; length--) {
            whole = ENTRIES.get(form.substring(0, length) + "*");
        }
        return whole == null ? List.of() : List.copyOf(whole);
    }
}
