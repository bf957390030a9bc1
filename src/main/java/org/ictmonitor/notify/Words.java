package org.ictmonitor.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of a digest in one language, from {@code words_LANGUAGE.properties} beside this class. */
final class Words {
    private final Properties words = new Properties();

    private Words(String language) {
        String file = "words_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(String language) {
        return new Words(language);
    }

    /** The words of that key, with {@code values} in the places {0}, {1} and so on. */
    String of(String key, Object... values) {
        return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(values);
    }
}
