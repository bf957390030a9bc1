package org.ictmonitor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A closed set of values whose names also stand in files, tables and filters: the constant's name in lower case with
 * hyphens, so that {@code NOT_ACCEPTED} is {@code not-accepted} everywhere outside the program.
 */
public interface Keyed {
    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();

    /** The name used in files, tables and filters. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that key, empty if there is none. */
    static <E extends Enum<E> & Keyed> Optional<E> of(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.key().equals(key))
                .findFirst();
    }

    /** All keys of a type, joined by commas, for messages that say what was expected. */
    static <E extends Enum<E> & Keyed> String keys(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
    }
}
