package org.ictmonitor.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between two texts, word by word, in the notation of wdiff: {@code [-gone-] {+new+}}. Myers' algorithm,
 * first over lines and then over the words of lines that differ, so that long pages stay cheap.
 */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Words that are shown before and behind a difference. */
    private static final int AROUND = 5;
    /** Two long stretches are compared as wholes: Myers' algorithm takes time by the product of length and difference. */
    private static final int MOST_WORDS = 4_000;

    private WordDiff() {}

    /** A difference, or a stretch of words that both have. */
    private record Piece(List<String> gone, List<String> kept, List<String> came) {}

    /** The differences with a few words around each, separated by an ellipsis; empty if there are none. */
    public static String between(List<String> before, List<String> after) {
        List<Piece> pieces = pieces(before, after);
        if (pieces.stream().noneMatch(piece -> piece.kept().isEmpty())) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            append(out, pieces.get(i), i == 0, i == pieces.size() - 1);
        }
        return out.toString();
    }

    /** The share of words that two texts have in common, 0 to 1: Dice's coefficient over the words as they occur. */
    public static double similarity(List<String> before, List<String> after) {
        List<String> one = words(before);
        List<String> other = words(after);
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(word -> counts.merge(word, 1, Integer::sum));
        long common = other.stream()
                .filter(word -> counts.merge(word, -1, Integer::sum) >= 0)
                .count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            kept(pieces, words(before.subList(at, delta.getSource().getPosition())));
            byWords(
                    pieces,
                    words(delta.getSource().getLines()),
                    words(delta.getTarget().getLines()));
            at = end(delta.getSource());
        }
        kept(pieces, words(before.subList(at, before.size())));
        return pieces;
    }

    private static void byWords(List<Piece> pieces, List<String> before, List<String> after) {
        if ((long) before.size() + after.size() > MOST_WORDS) {
            pieces.add(new Piece(before, List.of(), after));
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            kept(pieces, before.subList(at, delta.getSource().getPosition()));
            pieces.add(new Piece(
                    delta.getSource().getLines(), List.of(), delta.getTarget().getLines()));
            at = end(delta.getSource());
        }
        kept(pieces, before.subList(at, before.size()));
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private static void kept(List<Piece> pieces, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(List.of(), words, List.of()));
        }
    }

    private static void append(StringBuilder out, Piece piece, boolean first, boolean last) {
        List<String> kept = piece.kept();
        if (!kept.isEmpty()) {
            append(out, shortened(kept, first, last));
            return;
        }
        if (!piece.gone().isEmpty()) {
            append(out, "[-" + String.join(" ", piece.gone()) + "-]");
        }
        if (!piece.came().isEmpty()) {
            append(out, "{+" + String.join(" ", piece.came()) + "+}");
        }
    }

    private static String shortened(List<String> kept, boolean first, boolean last) {
        int before = first ? 0 : AROUND;
        int behind = last ? 0 : AROUND;
        if (kept.size() <= before + behind) {
            return String.join(" ", kept);
        }
        String head = String.join(" ", kept.subList(0, before));
        String tail = String.join(" ", kept.subList(kept.size() - behind, kept.size()));
        return (head + " … " + tail).strip();
    }

    private static void append(StringBuilder out, String text) {
        out.append(out.isEmpty() ? "" : " ").append(text);
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> WORD.matcher(line).results())
                .map(MatchResult::group)
                .toList();
    }
}
