package org.ictmonitor.annotate;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.ictmonitor.MonitorException;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms: dict_uk's Ukrainian dictionary and LanguageTool's Russian one, read where they lie in their libraries;
 * English by a few rules on endings. The dictionaries are read when the first Cyrillic word is asked for.
 */
final class Dictionaries {
    private static final String UKRAINIAN = "/org/languagetool/resource/uk/ukrainian.dict";
    private static final String RUSSIAN = "/org/languagetool/resource/ru/russian.dict";

    private final LazyDictionary ukrainian = new LazyDictionary(UKRAINIAN);
    private final LazyDictionary russian = new LazyDictionary(RUSSIAN);

    /** All dictionary forms of a folded word, lower case, each once, in the dictionary's order. */
    List<String> lemmas(String form, String language, boolean cyrillic) {
        if (!cyrillic) {
            return EnglishEndings.lemmas(form);
        }
        Set<String> lemmas = new LinkedHashSet<>();
        if (!language.equals("ru")) {
            ukrainian.collect(form, lemmas);
        }
        if (language.equals("ru") || !language.equals("uk")) {
            russian.collect(form, lemmas);
        }
        return List.copyOf(lemmas);
    }

    /** The grammatical readings of a Ukrainian or Russian word as the dictionary tags them, such as {@code noun:inanim:f:v_rod}. */
    List<String> readings(String form, String language) {
        return (language.equals("ru") ? russian : ukrainian).tags(form);
    }

    /** Whether the word, in any case, is a given name of a person and nothing else: Оксана, and not Надія. */
    boolean isGivenName(String form) {
        return isAlways(readings(form, "uk"), "prop:fname") || isAlways(readings(form, "ru"), "NN:Name");
    }

    private static boolean isAlways(List<String> readings, String tag) {
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.contains(tag));
    }

    /** A dictionary that is read at first use; each thread has its own cursor, since cursors are not safe to share. */
    private static final class LazyDictionary {
        private final String resource;
        private final ThreadLocal<DictionaryLookup> cursor;
        private volatile @Nullable Dictionary dictionary;

        LazyDictionary(String resource) {
            this.resource = resource;
            this.cursor = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary()));
        }

        private Dictionary dictionary() {
            Dictionary known = dictionary;
            if (known != null) {
                return known;
            }
            synchronized (this) {
                Dictionary read = read(resource);
                dictionary = read;
                return read;
            }
        }

        private static Dictionary read(String resource) {
            URL url = Dictionaries.class.getResource(resource);
            if (url == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            try {
                return Dictionary.read(url);
            } catch (IOException e) {
                throw MonitorException.failed("The dictionary " + url + " cannot be read; build the program again", e);
            }
        }

        void collect(String form, Set<String> lemmas) {
            for (WordData data : lookup(form)) {
                lemmas.add(data.getStem().toString().toLowerCase(Locale.ROOT));
            }
        }

        List<String> tags(String form) {
            List<String> tags = new ArrayList<>();
            for (WordData data : lookup(form)) {
                CharSequence tag = data.getTag();
                if (tag != null) {
                    tags.add(tag.toString());
                }
            }
            return tags;
        }

        private List<WordData> lookup(String form) {
            List<WordData> lower = cursor.get().lookup(form);
            return lower.isEmpty() ? cursor.get().lookup(capitalised(form)) : lower;
        }

        private static String capitalised(String form) {
            return Character.toUpperCase(form.charAt(0)) + form.substring(1);
        }
    }
}
