package org.ictmonitor.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the foot of tables says in one language, from {@code notes_LANGUAGE.properties} beside this class. Immutable. */
public final class NoteWords {
    /** For answers that have no language of their own, such as those of commands. */
    public static final NoteWords ENGLISH = new NoteWords("en");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final Properties words = new Properties();

    private NoteWords(String language) {
        String name = "notes_" + language + ".properties";
        try (InputStream file = NoteWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException(name + " is missing in the program: build it again with mvn package");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words of a language.
     *
     * @param language {@code uk}; any other is answered in English
     */
    public static NoteWords in(String language) {
        return language.equals("uk") ? new NoteWords("uk") : ENGLISH;
    }

    /** The sentence of that key with these facts in its places. */
    public String of(String key, Object... facts) {
        return PLACE.matcher(words.getProperty(key))
                .replaceAll(place -> Matcher.quoteReplacement(facts[Integer.parseInt(place.group(1))].toString()));
    }

    /** The sentence if the count is not 0, else nothing. */
    String unlessZero(String key, long count) {
        return count == 0 ? "" : of(key, count);
    }

    /** The words for one of a closed set of values, its key where there are none. */
    public String value(String kind, String key) {
        return words.getProperty(kind + "." + key, key);
    }

    /** Counters that are not 0, with the words of each. */
    public String counters(String kind, SortedMap<String, Long> counters) {
        return counters.entrySet().stream()
                .filter(counter -> counter.getValue() > 0)
                .map(counter -> value(kind, counter.getKey()) + " " + counter.getValue())
                .collect(Collectors.joining(", "));
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(words.stringPropertyNames());
    }
}
