package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sentence with one ambiguous word between asterisks, {@code sense;yes or no;language;text}.
 *
 * @param text without the asterisks
 * @param start of the word, in UTF-16 units
 */
record SenseExample(String sense, boolean meant, String language, String text, int start, int end) {
    static List<SenseExample> read(String resource) throws IOException {
        try (InputStream in = SenseExample.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(SenseExample::of)
                    .toList();
        }
    }

    private static SenseExample of(String line) {
        String[] cells = line.split(";", 4);
        int start = cells[3].indexOf('*');
        int end = cells[3].indexOf('*', start + 1) - 1;
        if (start < 0 || end <= start) {
            throw new IllegalStateException("no word between asterisks: " + line);
        }
        return new SenseExample(cells[0], cells[1].equals("yes"), cells[2], cells[3].replace("*", ""), start, end);
    }
}
