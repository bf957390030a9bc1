package org.ictmonitor.analysis.contrast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each item occurs in a corpus and in each of its parts, which are pages. */
final class ItemCounts {
    private final Map<String, Map<Integer, Long>> items = new HashMap<>();
    private final List<Long> sizes = new ArrayList<>();

    /** Adds a page: its items with their numbers, and its length in words. */
    void add(Map<String, Long> found, long words) {
        if (words > 0) {
            int part = sizes.size();
            sizes.add(words);
            found.forEach((item, count) ->
                    items.computeIfAbsent(item, each -> new HashMap<>()).put(part, count));
        }
    }

    Iterable<String> items() {
        return items.keySet();
    }

    long words() {
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    int pages() {
        return sizes.size();
    }

    long of(String item) {
        return items.getOrDefault(item, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    int pages(String item) {
        return items.getOrDefault(item, Map.of()).size();
    }

    /** DP of an item that occurs. */
    double dispersion(String item) {
        long[] occurrences = new long[sizes.size()];
        items.getOrDefault(item, Map.of()).forEach((part, count) -> occurrences[part] = count);
        return Dispersion.of(
                occurrences, sizes.stream().mapToLong(Long::longValue).toArray());
    }
}
