package org.ictmonitor.extract;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What was told from the class names and the id of elements, since the same names come again on all pages of a site. Safe for
 * any number of threads.
 *
 * @param <T> what names tell, immutable
 */
final class ByNames<T> {
    private static final int SLOTS = 1 << 11;

    /** Longer names are hardly ever the same ones again, and would fill the memory. */
    private static final int LONGEST_KEPT = 100;

    private final Function<List<String>, T> telling;

    /** Written without a lock: an entry is immutable, and losing one costs a look. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type
    private final @Nullable Told<T>[] memory = new Told[SLOTS];

    /** What names told. */
    private record Told<T>(String classes, String id, T what) {}

    /** @param telling what the names of an element, the id last, tell; always the same of the same names */
    ByNames(Function<List<String>, T> telling) {
        this.telling = telling;
    }

    /** What an element's names tell. */
    T of(Element element) {
        String classes = element.attr("class");
        String id = element.attr("id");
        if (classes.length() + id.length() > LONGEST_KEPT) {
            return telling.apply(Names.of(element));
        }
        int hash = 31 * classes.hashCode() + id.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Told<T> told = memory[slot];
        if (told == null || !told.classes().equals(classes) || !told.id().equals(id)) {
            told = new Told<>(classes, id, telling.apply(Names.of(element)));
            memory[slot] = told;
        }
        return told.what();
    }
}
