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
}
