package org.ictmonitor.annotate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out before about things that come again and again, such as the common words of a text: so many places, in each the
 * last thing that fell on it. Safe for any number of threads: it is written without a lock, since an entry is immutable, and losing
 * one costs a look.
 *
 * @param <K> the things, immutable
 * @param <V> what is found out of them, immutable and always the same of the same thing
 */
final class Remembered<K, V> {
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type
    private final @Nullable Known<K, V>[] places;

    private record Known<K, V>(K thing, V what) {}

    /** @param places how many, a power of two */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Remembered(int places) {
        this.places = new Known[places];
    }

    /** What is known of a thing, or what a look at it says. */
    V of(K thing, Function<? super K, ? extends V> look) {
        int hash = thing.hashCode();
        int place = (hash ^ (hash >>> 16)) & (places.length - 1);
        Known<K, V> known = places[place];
        if (known == null || !known.thing().equals(thing)) {
            known = new Known<>(thing, look.apply(thing));
            places[place] = known;
        }
        return known.what();
    }
}
