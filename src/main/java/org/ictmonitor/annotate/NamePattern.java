package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ictmonitor.Token;

/**
 * A name of the codebook, spelled out: every alternative is a sequence of word tests. The notation is described at the
 * head of the codebook.
 *
 * @param sequences each one way to write the name
 * @param doubtful whether the context must agree
 */
record NamePattern(List<List<WordTest>> sequences, boolean doubtful) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST = 20_000;

    /** How one word is compared. */
    enum Match {
        /** The folded form. */
        FORM,
        /** Any inflected form. */
        LEMMA,
        /** The beginning of the form. */
        PREFIX
    }

    /** A test of one token. */
    record WordTest(Match match, String word) {}

    /** Spells a pattern out; words are cut and folded by the same tokenizer as texts are. */
    static NamePattern of(String pattern, Map<String, List<String>> classes, WordTokenizer tokenizer) {
        return new NamePattern(new Expansion(classes, tokenizer).sequences(pattern), pattern.contains("!"));
    }

    /** Spells out the parts of one pattern. */
    private record Expansion(Map<String, List<String>> classes, WordTokenizer tokenizer) {
        List<List<WordTest>> sequences(String pattern) {
            List<List<WordTest>> all = List.of(List.of());
            for (String element : SPACE.split(pattern.strip().replace("!", ""))) {
                boolean optional = element.endsWith("?");
                all = join(
                        all, alternatives(optional ? element.substring(0, element.length() - 1) : element), optional);
            }
            return all;
        }

        private static List<List<WordTest>> join(
                List<List<WordTest>> heads, List<List<WordTest>> tails, boolean optional) {
            List<List<WordTest>> joined = new ArrayList<>(optional ? heads : List.of());
            for (List<WordTest> head : heads) {
                for (List<WordTest> tail : tails) {
                    List<WordTest> both = new ArrayList<>(head);
                    both.addAll(tail);
                    joined.add(both);
                }
            }
            if (joined.size() > MOST) {
                throw new IllegalArgumentException("a pattern spells out to more than " + MOST + " names");
            }
            return joined;
        }

        private List<List<WordTest>> alternatives(String element) {
            List<List<WordTest>> all = new ArrayList<>();
            for (String alternative : split(element)) {
                if (alternative.startsWith("<")) {
                    String name = alternative.substring(1, alternative.length() - 1);
                    classes.getOrDefault(name, List.of()).forEach(word -> all.addAll(sequences(word)));
                } else {
                    endings(alternative).forEach(word -> all.add(tests(word)));
                }
            }
            return all;
        }

        /** Splits at {@code |} outside of braces. */
        private static List<String> split(String element) {
            return List.of(element.split("\\|"));
        }

        private static Collection<String> endings(String word) {
            if (word.endsWith("^")) {
                return Declension.forms(word.substring(0, word.length() - 1));
            }
            int open = word.indexOf('{');
            int close = word.indexOf('}');
            if (open < 0 || close < open) {
                return List.of(word);
            }
            List<String> words = new ArrayList<>();
            for (String ending : word.substring(open + 1, close).split(",", -1)) {
                words.add(word.substring(0, open) + ending + word.substring(close + 1));
            }
            return words;
        }

        private List<WordTest> tests(String word) {
            Match match = word.endsWith("~") ? Match.LEMMA : word.endsWith("*") ? Match.PREFIX : Match.FORM;
            List<Token> tokens = tokenizer.tokens(word, "");
            List<WordTest> tests = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                tests.add(new WordTest(
                        i == tokens.size() - 1 ? match : Match.FORM,
                        tokens.get(i).form()));
            }
            return tests;
        }
    }
}
