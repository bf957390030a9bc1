package org.ictmonitor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.ictmonitor.MonitorException;

/**
 * The report’s own words in one language, from {@code words_LANGUAGE.properties} beside this class. The language of the
 * machine has no say, so that a report is the same everywhere.
 */
final class Wording {
    static final List<String> LANGUAGES = List.of("en", "uk");

    private final String language;
    private final Properties words;

    private Wording(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static Wording in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw MonitorException.wrong(
                    "There is no report in '" + language + "'; expected one of: " + String.join(", ", LANGUAGES) + ".");
        }
        Properties words = new Properties();
        try (InputStream file = resource("words_" + language + ".properties");
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wording(language, words);
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The words of that key, with {@code values} in the places {0}, {1} and so on. */
    String of(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in " + language);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(strings(values));
    }

    /** The words for a value of a table, such as a purpose; the value itself if it has none. */
    String value(String kind, String key) {
        return words.getProperty(kind + "." + key, key);
    }

    private static Object[] strings(Object... values) {
        return List.of(values).stream().map(Object::toString).toArray();
    }

    /** A file that lies beside this class. */
    static String file(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream file = Wording.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException(name + " is missing in the program: build it again with mvn package");
        }
        return file;
    }
}
