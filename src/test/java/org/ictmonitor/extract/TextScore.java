package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a true text a found one holds, and how little else: shingles of four words, counted as often as they stand.
 *
 * @param precision share of the found shingles that are true
 * @param recall share of the true shingles that were found
 */
public record TextScore(double precision, double recall) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    /** The score of one page. */
    public static TextScore of(String expected, String found) {
        Map<String, Integer> wanted = shingles(expected);
        Map<String, Integer> got = shingles(found);
        double shared = 0;
        for (Map.Entry<String, Integer> shingle : got.entrySet()) {
            shared += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        return new TextScore(ratio(shared, total(got)), ratio(shared, total(wanted)));
    }

    /** The score of several pages: precision and recall averaged, each page the same. */
    public static TextScore average(Collection<TextScore> scores) {
        return new TextScore(
                scores.stream().mapToDouble(TextScore::precision).average().orElse(0),
                scores.stream().mapToDouble(TextScore::recall).average().orElse(0));
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double ratio(double part, int whole) {
        return whole == 0 ? part == 0 ? 1 : 0 : part / whole;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + SHINGLE <= words.size() || (i == 0 && !words.isEmpty()); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return counts;
    }
}
