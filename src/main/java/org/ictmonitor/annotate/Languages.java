package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ictmonitor.MonitorException;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text among those of the campaign. Letters that only one of the languages has decide where they are
 * clear; else OpenNLP's model does, its answer restricted to the campaign's languages and never cut by a threshold. The
 * model is read when it is first needed. Safe for any number of threads.
 */
final class Languages {
    /** Below this a text is too short to tell. */
    static final int SHORTEST = 50;

    private static final int LONGEST = 1000;
    /** Letters that the name of a service may have brought in. */
    private static final int FEW = 3;

    private static final Pattern ADDRESS = Pattern.compile("\\p{Alpha}{2,9}://\\S*");
    private static final Pattern DIIA = Pattern.compile("(?iu)(?<!\\p{L})ді(?:я|ї|ю|єю|є)(?!\\p{L})");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}'’]+");
    private static final Set<String> UKRAINIAN = WordLists.of("ukrainian-only");
    private static final Set<String> RUSSIAN = WordLists.of("russian-only");
    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> ISO_3 = Map.of(
            "uk", "ukr", "ru", "rus", "en", "eng", "pl", "pol", "de", "deu", "fr", "fra", "be", "bel", "bg", "bul",
            "ro", "ron", "hu", "hun");

    /** Titles of other pages and what stands in templates come again and again, and the model takes its time. */
    private static final int SLOTS = 1 << 12;

    private final List<String> campaign;
    private final Answer[] memory = new Answer[SLOTS];
    private volatile @Nullable LanguageWeights weights;

    /** What the model said of a text: immutable, so that a race between two threads costs one more question. */
    private record Answer(String text, String language) {}

    Languages(List<String> campaign) {
        this.campaign = List.copyOf(campaign);
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
        LetterCount letters = LetterCount.of(text, LONGEST);
        return byLetters(letters).orElse(fallback);
    }

    private Optional<String> certain(String text) {
        String own = withoutNames(text);
        LetterCount letters = LetterCount.of(own, LONGEST);
        if (letters.all() == 0) {
            return Optional.empty();
        }
        Optional<String> clear = byLetters(letters).or(() -> byWords(own));
        return clear.isPresent() ? clear : Optional.of(byModel(own));
    }

    /** Addresses, and the name of Дія with its Ukrainian letters, stand in texts of any language. */
    private static String withoutNames(String text) {
        String begin = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean addresses = begin.contains("://");
        String plain = addresses ? ADDRESS.matcher(begin).replaceAll(" ") : begin;
        return LetterCount.of(plain, LONGEST).ukrainian() <= FEW
                ? DIIA.matcher(plain).replaceAll(" ")
                : plain;
    }

    /** By words that one of the two Slavic languages of this study has and the other has not. */
    private Optional<String> byWords(String text) {
        if (!campaign.contains("uk") || !campaign.contains("ru") || campaign.contains("be")) {
            return Optional.empty();
        }
        int ukrainian = 0;
        int russian = 0;
        for (String word : SPACE.split(text.toLowerCase(Locale.ROOT))) {
            ukrainian += UKRAINIAN.contains(word) ? 1 : 0;
            russian += RUSSIAN.contains(word) ? 1 : 0;
        }
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
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int hash = start.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Answer remembered = memory[slot];
        if (remembered != null && remembered.text().equals(start)) {
            return remembered.language();
        }
        String language = campaign.get(weights().best(start));
        memory[slot] = new Answer(start, language);
        return language;
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
