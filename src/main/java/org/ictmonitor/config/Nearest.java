package org.ictmonitor.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name that a mistyped one most likely meant. */
final class Nearest {
    private Nearest() {}

    /**
     * The one of {@code known}, which is not empty, that begins with the name, since a name is often cut short; else the
     * one with the fewest letters to change; the first of several.
     */
    static String to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> candidate.startsWith(name))
                .findFirst()
                .orElseGet(() -> closest(name, known));
    }

    private static String closest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            above = nextRow(a.charAt(i - 1), b, above, i);
        }
        return above[b.length()];
    }

    private static int[] nextRow(char letter, String b, int[] above, int first) {
        int[] row = new int[above.length];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
