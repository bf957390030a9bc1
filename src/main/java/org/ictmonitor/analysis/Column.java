package org.ictmonitor.analysis;

/**
 * A column of a table.
 *
 * @param name as in files; part of the contract
 */
public record Column(String name, Type type) {
    /** How its values are written and aligned. */
    public enum Type {
        /** Words. */
        TEXT,
        /** A whole number. */
        COUNT,
        /** A share from 0 to 1, or another real number. */
        NUMBER
    }

    /** A column of words; {@code #} before its name makes it one of counts, {@code ~} one of real numbers. */
    public static Column named(String name) {
        return switch (name.charAt(0)) {
            case '#' -> new Column(name.substring(1), Type.COUNT);
            case '~' -> new Column(name.substring(1), Type.NUMBER);
            default -> new Column(name, Type.TEXT);
        };
    }
}
