package org.ictmonitor.annotate;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Given names that the dictionaries have as other words only. */
    private static final Set<String> GIVEN_NAMES_TOO = Set.of(
            "надія",
            "надії",
            "віра",
            "віри",
            "любов",
            "любові",
            "вікторія",
            "вікторії",
            "роман",
            "романа",
            "лев",
            "лева",
            "світлана",
            "світлани",
            "слава",
            "мирослава",
            "злата",
            "зоя",
            "зої",
            "роза",
            "рози",
            "вера",
            "веры",
            "надежда",
            "надежды",
            "виктория",
            "виктории");

    private static final Pattern SURNAME = Pattern.compile(
            "\\p{L}{2,}(?:енко|ко|[ую]к[ауо]?|[сц]ь?к(?:ий|ій|а|ая|ого|ої|ой)|[оеєіё]в[аиоуі]?[йї]?|[иіы]на?|ий|ого|ець|ян)");

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

    /** Whether the word is one of the language; what the dictionary marks as bad Ukrainian is Russian. */
    boolean isWordOf(String form, String language) {
        return readings(form, language).stream().anyMatch(reading -> !reading.contains(":bad"));
    }

    /** Whether the word, in any case, is a given name of a person and nothing else: Оксана, and not Надія. */
    boolean isGivenName(String form) {
        return isAlways(readings(form, "uk"), "prop:fname") || isAlways(readings(form, "ru"), "NN:Name");
    }

    /** Whether the word may be a given name: «Максима» is one, and a maxim too. */
    boolean isAlsoGivenName(String form) {
        return isSometimes(readings(form, "uk"), "prop:fname")
                || isSometimes(readings(form, "ru"), "NN:Name")
                || GIVEN_NAMES_TOO.contains(form);
    }

    /** Whether the word may be a surname, by the dictionaries or by its ending. */
    boolean isSurname(String form) {
        return SURNAME.matcher(form).matches()
                || isSometimes(readings(form, "uk"), "prop:lname")
                || isSometimes(readings(form, "ru"), "NN:Fam");
    }

    /** Whether a name may stand in the nominative. */
    boolean isNominative(String form) {
        return isSometimes(readings(form, "uk"), "v_naz")
                || isSometimes(readings(form, "ru"), "Nom")
                || GIVEN_NAMES_TOO.contains(form);
    }

    /** Whether the word may be a thing in the genitive and is nobody. */
    boolean isGenitiveThing(String form) {
        return isThing(readings(form, "uk"), "noun:inanim", "v_rod", "noun:anim")
                || isThing(readings(form, "ru"), "NN:Inanim", ":R", "NN:Anim");
    }

    private static boolean isThing(List<String> readings, String thing, String genitive, String being) {
        return readings.stream().anyMatch(reading -> reading.startsWith(thing) && reading.contains(genitive))
                && readings.stream()
                        .noneMatch(reading ->
                                reading.startsWith(being) || reading.startsWith("adj") || reading.startsWith("adv"));
    }

    /** Whether the word, in any case, is an adjective or a pronoun like one. */
    boolean isAdjective(String form) {
        return isSometimes(readings(form, "uk"), "adj:") || isSometimes(readings(form, "ru"), "ADJ:");
    }

    private static boolean isSometimes(List<String> readings, String tag) {
        return readings.stream().anyMatch(reading -> reading.contains(tag));
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
