package org.ictmonitor.annotate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lemmas of folded words, from a bounded memory shared by all threads. A slot holds one immutable word; a race between
 * two threads costs a look-up and never a wrong answer.
 */
final class Lemmas {
    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 40;
    private static final Set<String> KNOWN = Set.of("uk", "ru", "en");

    private final Dictionaries dictionaries;
    private final Map<String, InLanguage> byLanguage = new ConcurrentHashMap<>();

    Lemmas(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** A word with its dictionary forms; no lemmas if the form is its only one. */
    static final class Word {
        private final String form;
        private final List<String> lemmas;
        /** The letters of the form, which are compared with those of each word that is read. */
        private final char[] letters;

        private Word(String form, List<String> lemmas) {
            this.form = form;
            this.lemmas = lemmas;
            this.letters = form.toCharArray();
        }

        String form() {
            return form;
        }

        List<String> lemmas() {
            return lemmas;
        }

        private boolean is(char[] word, int length) {
            if (letters.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (letters[i] != word[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Look-up in one language; an unknown or empty one tries Ukrainian and Russian. */
    InLanguage in(String language) {
        return byLanguage.computeIfAbsent(KNOWN.contains(language) ? language : "", InLanguage::new);
    }

    /** The words of one language. */
    final class InLanguage {
        private final String language;
        private final Word[] memory = new Word[SLOTS];

        private InLanguage(String language) {
            this.language = language;
        }

        Word word(char[] form, int length, boolean cyrillic) {
            int slot = slot(form, length);
            Word known = memory[slot];
            if (known != null && known.is(form, length)) {
                return known;
            }
            Word fresh = look(new String(form, 0, length), cyrillic);
            memory[slot] = fresh;
            return fresh;
        }

        private Word look(String form, boolean cyrillic) {
            List<String> found = form.length() > LONGEST ? List.of() : dictionaries.lemmas(form, language, cyrillic);
            boolean itself = found.size() == 1 && found.get(0).equals(form);
            return new Word(form, itself ? List.of() : found);
        }

        private int slot(char[] form, int length) {
            int hash = 0;
            for (int i = 0; i < length; i++) {
                hash = 31 * hash + form[i];
            }
            return (hash ^ (hash >>> 16)) & (SLOTS - 1);
        }
    }
}
