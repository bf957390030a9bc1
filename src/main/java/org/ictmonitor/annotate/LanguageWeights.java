package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.stream.IntStream;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * What OpenNLP's language model says of a few languages. Its own detector weighs all 103 languages that it knows and makes a
 * string of each n-gram; which of a campaign's languages is the most likely follows from the sums of their weights alone,
 * since the posterior grows with the sum. So this gives the detector's answer (a test compares them) for a small part of its
 * time. Safe for any number of threads.
 */
final class LanguageWeights {
    /** The last three characters of 16 bits: the model was trained on n-grams of one to three. */
    private static final long LAST_THREE = 0xFFFF_FFFF_FFFFL;

    /** As the detector reads a text: addresses, figures, pictures and repeated letters say nothing. */
    private static final CharSequenceNormalizer NORMAL = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

    private final int languages;
    /** A table with open addressing, 0 for a free place. */
    private final long[] keys;
    /** Of the n-gram at place p, those of all languages from p × languages on. */
    private final double[] weights;

    private final ThreadLocal<Seen> seen;

    private LanguageWeights(int languages, int places) {
        this.languages = languages;
        this.keys = new long[places];
        this.weights = new double[places * languages];
        this.seen = ThreadLocal.withInitial(() -> new Seen(places));
    }

    /** Which n-grams a text has shown so far: an n-gram counts once however often it comes, as for the detector. */
    private static final class Seen {
        private final int[] text;
        private int number;

        Seen(int places) {
            text = new int[places];
        }

        void turnToNext() {
            if (++number == Integer.MAX_VALUE) {
                Arrays.fill(text, 0);
                number = 1;
            }
        }

        boolean isNew(int place) {
            boolean fresh = text[place] != number;
            text[place] = number;
            return fresh;
        }
    }

    /** A table of the n-grams that say anything of the languages. */
    static LanguageWeights of(LanguageGrams grams) {
        int[] telling = IntStream.range(0, grams.keys().length)
                .filter(gram -> tells(grams, gram))
                .toArray();
        LanguageWeights weights = new LanguageWeights(grams.languages(), placesFor(telling.length));
        for (int gram : telling) {
            weights.put(grams, gram);
        }
        return weights;
    }

    private static boolean tells(LanguageGrams grams, int gram) {
        int from = gram * grams.languages();
        for (int at = from; at < from + grams.languages(); at++) {
            if (grams.weights()[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A power of two between twice and four times as many, so that a look-up rarely meets another n-gram. */
    private static int placesFor(int grams) {
        return Integer.highestOneBit(Math.max(16, 4 * grams));
    }

    private void put(LanguageGrams grams, int gram) {
        int place = place(grams.keys()[gram]);
        keys[place] = grams.keys()[gram];
        System.arraycopy(grams.weights(), gram * languages, weights, place * languages, languages);
    }

    /** Where the n-gram stands, or the free place where it would. */
    private int place(long key) {
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    /** The number of the language with the highest sum; of equal ones the first. */
    int best(String text) {
        CharSequence normal = NORMAL.normalize(text);
        double[] sums = new double[languages];
        Seen here = seen.get();
        here.turnToNext();
        long last = 0;
        for (int i = 0; i < normal.length(); i++) {
            last = (last << 16 | Character.toLowerCase(normal.charAt(i))) & LAST_THREE;
            add(last & 0xFFFF, here, sums);
            if (i > 0) {
                add(last & 0xFFFF_FFFFL, here, sums);
            }
            if (i > 1) {
                add(last, here, sums);
            }
        }
        return highest(sums);
    }

    private void add(long gram, Seen here, double[] sums) {
        int place = place(gram);
        if (keys[place] != 0 && here.isNew(place)) {
            for (int language = 0; language < languages; language++) {
                sums[language] += weights[place * languages + language];
            }
        }
    }

    private static int highest(double[] sums) {
        int best = 0;
        for (int language = 1; language < sums.length; language++) {
            best = sums[language] > sums[best] ? language : best;
        }
        return best;
    }
}
