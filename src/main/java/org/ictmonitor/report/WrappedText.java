package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences for a terminal, broken between words: a terminal itself breaks within them. */
public final class WrappedText {
    private WrappedText() {}

    /**
     * The lines of a text. A word that is wider than a line has one of its own.
     *
     * @param width in columns of the terminal, wide characters counting two
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            int wide = DisplayText.width(word);
            if (!line.isEmpty() && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += line.isEmpty() ? wide : wide + 1;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
