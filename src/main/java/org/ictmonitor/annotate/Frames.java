package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a word is about: applying, paying, writing, news, crime and so on, by the lists {@code frame-*} of {@code word-lists.txt}.
 * A whole word stands before a beginning, a longer beginning before a shorter one.
 */
final class Frames {
    private static final String LISTS = "frame-";
    private static final int SHORTEST = 2;
    private static final int SLOTS = 1 << 13;

    private static final Map<String, List<String>> ENTRIES = entries();

    /** Written without a lock: an entry is immutable, and losing one costs a look-up. */
    private final @Nullable Framed[] memory = new Framed[SLOTS];

    /** A word with its frames. */
    private record Framed(String form, List<String> frames) {}

    private static Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new HashMap<>();
        new TreeMap<>(WordLists.named(LISTS))
                .forEach((name, words) -> words.forEach(word ->
                        entries.computeIfAbsent(word, key -> new ArrayList<>()).add(name)));
        return entries;
    }

    /** The frames of a folded word in the order of their names, empty if no list has it. */
    List<String> of(String form) {
        int slot = (form.hashCode() ^ (form.hashCode() >>> 16)) & (SLOTS - 1);
        Framed known = memory[slot];
        if (known == null || !known.form().equals(form)) {
            known = new Framed(form, look(form));
            memory[slot] = known;
        }
        return known.frames();
    }

    private static List<String> look(String form) {
        List<String> whole = ENTRIES.get(form);
        for (int length = form.length(); whole == null && length >= SHORTEST; length--) {
            whole = ENTRIES.get(form.substring(0, length) + "*");
        }
        return whole == null ? List.of() : List.copyOf(whole);
    }
}
