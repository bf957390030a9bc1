package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.ictmonitor.Token;
import org.ictmonitor.annotate.NamePattern.Match;
import org.ictmonitor.annotate.NamePattern.WordTest;
import org.jspecify.annotations.Nullable;

/**
 * All names of the codebook in one tree of words. From every token the longest name is taken; of two of one length the
 * one that is certain. Built once, then read by any number of threads.
 *
 * @param <T> what a name stands for
 */
final class NameTrie<T> implements TokenNameFinder {
    private final Node<T> root = new Node<>();

    /** A name found, over tokens {@code from} to {@code to}, exclusive. */
    record Hit<T>(T value, int from, int to, boolean doubtful) {}

    void add(NamePattern pattern, T value) {
        for (List<WordTest> sequence : pattern.sequences()) {
            Node<T> node = root;
            for (WordTest test : sequence) {
                node = node.grow(test);
            }
            node.mark(value, pattern.doubtful());
        }
    }

    /** Whether a name may begin with that word, whatever stands behind it. */
    boolean mayBegin(Token word) {
        String form = word.form();
        return root.forms.containsKey(form)
                || root.lemmas.containsKey(form)
                || word.lemmas().stream().anyMatch(root.lemmas::containsKey)
                || root.prefixes.keySet().stream().anyMatch(form::startsWith);
    }

    /** The longest name that begins at a token, if one does. */
    @Nullable
    Hit<T> at(Words words, int from) {
        return longest(root, words, from, from);
    }

    private @Nullable Hit<T> longest(Node<T> node, Words words, int from, int at) {
        Hit<T> best = node.value == null ? null : new Hit<>(node.value, from, at, node.doubtful);
        if (node.isLeaf() || at >= words.size() || (at > from && !words.adjacent(at - 1))) {
            return best;
        }
        Token token = words.token(at);
        best = longer(best, follow(node.forms.get(token.form()), words, from, at));
        if (!node.lemmas.isEmpty()) {
            best = longer(best, follow(node.lemmas.get(token.form()), words, from, at));
            List<String> lemmas = token.lemmas();
            for (int i = 0; i < lemmas.size(); i++) { // by number: an iterator for each word was a tenth of all objects
                best = longer(best, follow(node.lemmas.get(lemmas.get(i)), words, from, at));
            }
        }
        return node.prefixes.isEmpty() ? best : longer(best, byPrefix(node, words, from, at));
    }

    private @Nullable Hit<T> byPrefix(Node<T> node, Words words, int from, int at) {
        String form = words.token(at).form();
        if (!form.isEmpty() && node.firstLetters.indexOf(form.charAt(0)) < 0) {
            return null;
        }
        Hit<T> best = null;
        for (Map.Entry<String, Node<T>> prefix : node.prefixes.entrySet()) {
            if (form.startsWith(prefix.getKey())) {
                best = longer(best, longest(prefix.getValue(), words, from, at + 1));
            }
        }
        return best;
    }

    private @Nullable Hit<T> follow(@Nullable Node<T> next, Words words, int from, int at) {
        return next == null ? null : longest(next, words, from, at + 1);
    }

    private static <T> @Nullable Hit<T> longer(@Nullable Hit<T> a, @Nullable Hit<T> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean second = b.to() > a.to() || (b.to() == a.to() && a.doubtful() && !b.doubtful());
        return second ? b : a;
    }

    /** Names in a row of words, leftmost first, without overlaps; all words are taken to be neighbours. */
    @Override
    public Span[] find(String[] tokens) {
        Words words = Words.ofForms(tokens);
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Hit<T> hit = at(words, at);
            if (hit != null) {
                spans.add(new Span(hit.from(), hit.to(), String.valueOf(hit.value())));
            }
            at = hit == null ? at + 1 : hit.to();
        }
        return spans.toArray(new Span[0]);
    }

    @Override
    public void clearAdaptiveData() {
        // Nothing is learnt from what was read before.
    }

    /** A place in the tree. */
    private static final class Node<T> {
        private final Map<String, Node<T>> forms = new HashMap<>(2);
        private final Map<String, Node<T>> lemmas = new HashMap<>(2);
        private final Map<String, Node<T>> prefixes = new HashMap<>(2);
        private @Nullable T value;
        private boolean doubtful;

        /** Of the prefixes: most words begin none of them. */
        private String firstLetters = "";

        Node<T> grow(WordTest test) {
            Map<String, Node<T>> branch = switch (test.match()) {
                case FORM -> forms;
                case LEMMA -> lemmas;
                case PREFIX -> prefixes;
            };
            if (test.match() == Match.PREFIX && firstLetters.indexOf(test.word().charAt(0)) < 0) {
                firstLetters += test.word().charAt(0);
            }
            return branch.computeIfAbsent(test.word(), word -> new Node<>());
        }

        /** A certain name stands before a doubtful one, and of two certain ones the first in the codebook. */
        void mark(T name, boolean isDoubtful) {
            if (value == null || (doubtful && !isDoubtful)) {
                value = name;
                doubtful = isDoubtful;
            }
        }

        boolean isLeaf() {
            return forms.isEmpty() && lemmas.isEmpty() && prefixes.isEmpty();
        }
    }
}
