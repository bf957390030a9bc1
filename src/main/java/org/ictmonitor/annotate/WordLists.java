package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lists of words that rules ask about, from {@code word-lists.txt} beside this class: {@code [name]} begins a list, {@code #}
 * a comment. Words are dictionary forms, folded.
 */
final class WordLists {
    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    static Set<String> of(String name) {
        Set<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalStateException("word-lists.txt has no list [" + name + "]");
        }
        return list;
    }

    /** The lists whose names begin so, by the rest of their names. */
    static Map<String, Set<String>> named(String beginning) {
        Map<String, Set<String>> named = new HashMap<>();
        LISTS.forEach((name, list) -> {
            if (name.startsWith(beginning)) {
                named.put(name.substring(beginning.length()), list);
            }
        });
        return named;
    }

    private static Map<String, Set<String>> read() {
        try (InputStream in = WordLists.class.getResourceAsStream("word-lists.txt")) {
            if (in == null) {
                throw new IllegalStateException("word-lists.txt is not in this build");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("word-lists.txt cannot be read", e);
        }
    }

    private static Map<String, Set<String>> parse(String text) {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new HashSet<>();
        for (String line : text.lines().filter(row -> !row.startsWith("#")).toList()) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
            } else if (!line.isBlank()) {
                list.addAll(Arrays.asList(line.strip().split("\\s+")));
            }
        }
        return lists;
    }
}
