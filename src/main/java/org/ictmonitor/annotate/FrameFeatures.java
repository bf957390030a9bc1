package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** What the words around the mentions of a sentence are about, as features of the model of purposes. */
final class FrameFeatures {
    private static final int MANY = 4;

    private final Frames frames = new Frames();
    private final VerbForms verbs;

    FrameFeatures(VerbForms verbs) {
        this.verbs = verbs;
    }

    /**
     * Frames of the mentions' clauses and of the whole sentence, these also in pairs, with the forms of their verbs, and
     * the nearest on both sides of each mention.
     *
     * @param named marks the words of mentions
     * @param most so many words are looked at
     */
    void add(Words words, List<Found> found, boolean[] named, int most, String language, List<String> features) {
        boolean[] clause = clauses(words, named);
        TreeSet<String> here = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>();
        for (int at = 0; at < Math.min(words.size(), most); at++) {
            List<String> of = named[at] ? List.of() : frames.of(words.form(at));
            String verb = of.isEmpty() ? "" : verbs.kind(words.form(at), language);
            for (String frame : of) {
                all.add(frame);
                if (clause[at]) {
                    here.add(frame);
                }
                if (!verb.isEmpty()) {
                    features.add("fv=" + frame + " " + verb);
                }
            }
        }
        here.forEach(frame -> features.add("fc=" + frame));
        all.forEach(frame -> features.add("fa=" + frame));
        pairs(List.copyOf(all), features);
        features.add("frames=" + Math.min(all.size(), MANY));
        for (Found mention : found) {
            String left = nearest(words, named, mention.from() - 1, -1);
            String right = nearest(words, named, mention.to(), 1);
            features.add("fl=" + left);
            features.add("fr=" + right);
            features.add("flr=" + left + " " + right);
        }
    }

    /** Two things that a sentence is about: paying by card is one act, a card that is lost another. */
    private static void pairs(List<String> frames, List<String> features) {
        for (int first = 0; first < frames.size(); first++) {
            for (String second : frames.subList(first + 1, frames.size())) {
                features.add("fp=" + frames.get(first) + " " + second);
            }
        }
    }

    private String nearest(Words words, boolean[] named, int from, int step) {
        for (int at = from; at >= 0 && at < words.size(); at += step) {
            List<String> of = named[at] ? List.of() : frames.of(words.form(at));
            if (!of.isEmpty()) {
                return of.get(0);
            }
        }
        return "<none>";
    }

    /** Marks the words of the clauses that hold a mention; punctuation ends a clause. */
    private static boolean[] clauses(Words words, boolean[] named) {
        boolean[] clause = new boolean[words.size()];
        int from = 0;
        boolean holds = false;
        for (int at = 0; at < words.size(); at++) {
            holds |= named[at];
            if (at + 1 == words.size() || isBreak(words.gap(at))) {
                Arrays.fill(clause, from, at + 1, holds);
                from = at + 1;
                holds = false;
            }
        }
        return clause;
    }

    private static boolean isBreak(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (",;:.!?—–()|•".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
