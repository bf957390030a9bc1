package org.ictmonitor.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ictmonitor.Zone;

/** The list of words in class names and ids that name a zone, from {@code zone-words.csv}. */
final class ZoneWords {
    private ZoneWords() {}

    static Map<String, Zone> read() {
        try (InputStream in = Objects.requireNonNull(ZoneWords.class.getResourceAsStream("zone-words.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> zone(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Zone zone(String name) {
        return Zone.valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
