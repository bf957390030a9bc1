package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What the words around the mentions of a sentence are about, as features of the model of purposes. The names of features that
 * frames alone make up are few and made once: making them for each sentence took more time than all else here.
 */
final class FrameFeatures {
    private static final int MANY = 4;
    private static final int COMMON = 1 << 12;

    private static final int FRAMES = Frames.NAMES.size();
    /** Stands for a frame where there is none. */
    private static final int NONE = FRAMES;

    private static final String[] IN_CLAUSE = named("fc=");
    private static final String[] ANYWHERE = named("fa=");
    private static final String[] LEFT = named("fl=");
    private static final String[] RIGHT = named("fr=");
    private static final String[][] PAIR = paired("fp=");
    private static final String[][] ON_BOTH_SIDES = paired("flr=");

    private final Remembered<ActOf, String> acts = new Remembered<>(COMMON);
    private final Frames frames = new Frames();
    private final VerbForms verbs;

    FrameFeatures(VerbForms verbs) {
        this.verbs = verbs;
    }

    /** A verb in a form, by what it is about. */
    private record ActOf(int frame, String form) {
        String named() {
            return "fv=" + name(frame) + " " + form;
        }
    }

    private static String name(int frame) {
        return frame == NONE ? "<none>" : Frames.NAMES.get(frame);
    }

    private static String[] named(String kind) {
        String[] named = new String[FRAMES + 1];
        Arrays.setAll(named, frame -> kind + name(frame));
        return named;
    }

    private static String[][] paired(String kind) {
        String[][] paired = new String[FRAMES + 1][];
        Arrays.setAll(paired, frame -> named(kind + name(frame) + " "));
        return paired;
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
        BitSet here = new BitSet(FRAMES);
        BitSet all = new BitSet(FRAMES);
        for (int at = 0; at < Math.min(words.size(), most); at++) {
            int[] of = named[at] ? Frames.NONE : frames.numbers(words.form(at));
            set(of, all);
            if (clause[at]) {
                set(of, here);
            }
            if (of.length > 0) {
                acts(of, verbs.kind(words.form(at), language), features);
            }
        }
        here.stream().forEach(frame -> features.add(IN_CLAUSE[frame]));
        all.stream().forEach(frame -> features.add(ANYWHERE[frame]));
        pairs(all.stream().toArray(), features);
        features.add("frames=" + Math.min(all.cardinality(), MANY));
        found.forEach(mention -> beside(mention, words, named, features));
    }

    private static void set(int[] frames, BitSet seen) {
        for (int frame : frames) {
            seen.set(frame);
        }
    }

    private void acts(int[] of, String verb, List<String> features) {
        for (int frame : of) {
            if (!verb.isEmpty()) {
                features.add(acts.of(new ActOf(frame, verb), ActOf::named));
            }
        }
    }

    /** Two things that a sentence is about: paying by card is one act, a card that is lost another. */
    private static void pairs(int[] frames, List<String> features) {
        for (int first = 0; first < frames.length; first++) {
            for (int second = first + 1; second < frames.length; second++) {
                features.add(PAIR[frames[first]][frames[second]]);
            }
        }
    }

    private void beside(Found mention, Words words, boolean[] named, List<String> features) {
        int left = nearest(words, named, mention.from() - 1, -1);
        int right = nearest(words, named, mention.to(), 1);
        features.add(LEFT[left]);
        features.add(RIGHT[right]);
        features.add(ON_BOTH_SIDES[left][right]);
    }

    private int nearest(Words words, boolean[] named, int from, int step) {
        for (int at = from; at >= 0 && at < words.size(); at += step) {
            int[] of = frames.numbers(words.form(at));
            if (!named[at] && of.length > 0) {
                return of[0];
            }
        }
        return NONE;
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
