package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ictmonitor.MonitorException;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text among those of the campaign, told from its own words: addresses and names of tools in Latin letters stand in
 * any text. Letters that only one of the languages has decide where they are clear; else small words and the dictionaries of
 * Ukrainian and Russian do; else OpenNLP's model, its answer restricted to the campaign's languages and never cut by a threshold. The
 * model is read when it is first needed. Safe for any number of threads.
 */
final class Languages {
    /** Below this a text is too short to tell. */
    static final int SHORTEST = 50;

    private static final int LONGEST = 1000;
    /** Letters that the name of a service may have brought in. */
    private static final int FEW = 3;

    /** So many letters a text in Cyrillic ones has to have of its own. */
    private static final int TELLING = 8;

    private static final int TELLING_WORD = 4;
    private static final Pattern DIIA = Pattern.compile("(?iu)(?<!\\p{L})ді(?:я|ї|ю|єю|є)(?!\\p{L})");
    private static final Set<String> UKRAINIAN = WordLists.of("ukrainian-only");
    private static final Set<String> RUSSIAN = WordLists.of("russian-only");
    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> ISO_3 = Map.of(
            "uk", "ukr", "ru", "rus", "en", "eng", "pl", "pol", "de", "deu", "fr", "fra", "be", "bel", "bg", "bul",
            "ro", "ron", "hu", "hun");

    /** Titles of other pages and what stands in templates come again and again, and what letters do not tell takes its time. */
    private static final int COMMON = 1 << 12;

    private final List<String> campaign;
    private final Dictionaries dictionaries;
    private final Remembered<String, Optional<String>> known = new Remembered<>(COMMON);
    private final Remembered<String, String> owners = new Remembered<>(COMMON);
    private volatile @Nullable LanguageWeights weights;

    Languages(List<String> campaign, Dictionaries dictionaries) {
        this.campaign = List.copyOf(campaign);
        this.dictionaries = dictionaries;
    }

    /** The language of the text, empty if it is too short to tell. */
    Optional<String> of(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        return certain(text);
    }

    /** The most likely language however short the text is; the fallback if it shows nothing. */
    String guess(String text, String fallback) {
        OwnText own = OwnText.of(text, LONGEST);
        List<String> cyrillic = own.cyrillic();
        String telling = cyrillic.isEmpty() ? own.text() : String.join(" ", cyrillic);
        return byLetters(LetterCount.of(telling, LONGEST)).orElse(fallback);
    }

    private Optional<String> certain(String text) {
        LetterCount letters = LetterCount.of(text, LONGEST);
        if (letters.all() == 0) {
            return Optional.empty();
        }
        boolean named = letters.ukrainian() > 0 && letters.ukrainian() <= FEW;
        boolean isCyrillic = 3 * letters.latin() < letters.all();
        Optional<String> clear = isCyrillic && !named && !letters.isThin() ? byLetters(letters) : Optional.empty();
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return clear.isPresent() ? clear : known.of(beginning, part -> looked(part, letters));
    }

    private Optional<String> looked(String text, LetterCount letters) {
        boolean onlyNames =
                3 * letters.latin() < letters.all() && byLetters(letters).isPresent() && !letters.isThin();
        return letters.latin() == 0 || onlyNames
                ? Optional.of(byOwnWords(text, letters))
                : mixed(OwnText.of(text, LONGEST));
    }

    /** A text with Latin letters: names in a text in Cyrillic ones, or one in Latin letters, which may hold names in Cyrillic ones. */
    private Optional<String> mixed(OwnText own) {
        if (own.words().isEmpty()) {
            return Optional.empty();
        }
        List<String> cyrillic = own.cyrillic();
        if (cyrillic.size() < Math.max(1, own.english()) || (own.mostlyLatin() && cyrillic.size() < FEW)) {
            return onlyLatin().or(() -> Optional.of(byModel(own.text())));
        }
        String text = String.join(" ", cyrillic);
        LetterCount letters = LetterCount.of(text, LONGEST);
        return letters.all() < TELLING ? byLetters(letters) : Optional.of(byOwnWords(text, letters));
    }

    private String byOwnWords(String text, LetterCount letters) {
        boolean named = letters.ukrainian() > 0 && letters.ukrainian() <= FEW;
        String plain = named && mayName(text) ? DIIA.matcher(text).replaceAll(" ") : text;
        LetterCount own = plain.equals(text) ? letters : LetterCount.of(plain, LONGEST);
        Optional<String> clear = byLetters(own);
        if (clear.isPresent() && !own.isThin()) {
            return clear.get();
        }
        List<String> words = words(plain.toLowerCase(Locale.ROOT));
        return byWords(words).or(() -> byDictionaries(words)).or(() -> clear).orElseGet(() -> byModel(plain));
    }

    /** Runs of letters and apostrophes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(text.substring(at, end));
            }
            at = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isPart(int c) {
        return Character.isBmpCodePoint(c)
                ? Letters.isLetter((char) c) || c == '\'' || c == '’'
                : Character.isLetter(c);
    }

    /** Whether the two letters stand side by side with which all forms of Дія begin: a look for these costs least. */
    private static boolean mayName(String text) {
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == 'і' || c == 'І') && Character.toUpperCase(text.charAt(at - 1)) == 'Д') {
                return true;
            }
        }
        return false;
    }

    /** By small words that one of the two Slavic languages of this study has and the other has not. */
    private Optional<String> byWords(List<String> words) {
        return isSlavicChoice()
                ? more(count(words, UKRAINIAN::contains), count(words, RUSSIAN::contains))
                : Optional.empty();
    }

    /** By words that only one of the two dictionaries has. */
    private Optional<String> byDictionaries(List<String> words) {
        if (!isSlavicChoice()) {
            return Optional.empty();
        }
        return more(count(words, word -> isOnlyIn(word, "uk")), count(words, word -> isOnlyIn(word, "ru")));
    }

    private boolean isOnlyIn(String word, String language) {
        return word.length() >= TELLING_WORD && owners.of(word, this::owner).equals(language);
    }

    /** The one of the two languages whose dictionary has the word, empty if both have it or none. */
    private String owner(String word) {
        boolean ukrainian = dictionaries.isWordOf(word, "uk");
        boolean russian = dictionaries.isWordOf(word, "ru");
        return ukrainian == russian ? "" : ukrainian ? "uk" : "ru";
    }

    private boolean isSlavicChoice() {
        return campaign.contains("uk") && campaign.contains("ru") && !campaign.contains("be");
    }

    private static long count(List<String> words, Predicate<String> test) {
        return words.stream().filter(test).count();
    }

    private static Optional<String> more(long ukrainian, long russian) {
        return ukrainian == russian ? Optional.empty() : Optional.of(ukrainian > russian ? "uk" : "ru");
    }

    private Optional<String> byLetters(LetterCount letters) {
        if (letters.mostlyLatin()) {
            return onlyLatin();
        }
        if (letters.ukrainian() > 3 * letters.russian() && campaign.contains("uk") && !campaign.contains("be")) {
            return Optional.of("uk");
        }
        if (letters.russian() > 3 * letters.ukrainian() && campaign.contains("ru") && !campaign.contains("be")) {
            return Optional.of("ru");
        }
        return Optional.empty();
    }

    /** English is certain where it is the only language of the campaign in Latin letters. */
    private Optional<String> onlyLatin() {
        List<String> latin = campaign.stream().filter(code -> !isCyrillic(code)).toList();
        return latin.size() == 1 ? Optional.of(latin.get(0)) : Optional.empty();
    }

    private static boolean isCyrillic(String code) {
        return code.equals("uk") || code.equals("ru") || code.equals("be") || code.equals("bg");
    }

    private String byModel(String text) {
        return campaign.get(weights().best(text));
    }

    private LanguageWeights weights() {
        LanguageWeights known = weights;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            LanguageWeights fresh = weights == null ? LanguageWeights.of(read(outcomes())) : weights;
            weights = fresh;
            return fresh;
        }
    }

    private List<String> outcomes() {
        return campaign.stream().map(code -> ISO_3.getOrDefault(code, code)).toList();
    }

    private static LanguageGrams read(List<String> outcomes) {
        try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return LanguageGrams.read(in, outcomes);
        } catch (IOException e) {
            throw MonitorException.failed(
                    "The language model " + MODEL + " cannot be read; build the program again", e);
        }
    }
}
