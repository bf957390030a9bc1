package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ictmonitor.privacy.PersonalData;

/**
 * A difference between two texts in the notation of wdiff, read back into both of them: a telephone number of which only the end
 * changed is one only in the text where it stands whole.
 */
record MarkedDifference(List<Piece> pieces) {
    private static final Pattern MARKED = Pattern.compile("\\[-(.*?)-\\]|\\{\\+(.*?)\\+\\}", Pattern.DOTALL);

    /** In which of the two texts a piece stands. */
    enum Side {
        BEFORE,
        AFTER,
        BOTH
    }

    /** A stretch of words that stand in the same texts. */
    record Piece(Side side, String text) {
        boolean isIn(Side asked) {
            return side == asked || side == Side.BOTH;
        }

        /** Other words in the spaces of this piece, which belong to no datum; nothing in place of spaces alone. */
        String spaced(String words) {
            String core = text.strip();
            return core.isEmpty() ? text : text.replace(core, words.strip());
        }

        String written(String words) {
            return switch (side) {
                case BEFORE -> "[-" + words + "-]";
                case AFTER -> "{+" + words + "+}";
                case BOTH -> words;
            };
        }
    }

    MarkedDifference {
        pieces = List.copyOf(pieces);
    }

    static MarkedDifference read(String diff) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marked = MARKED.matcher(diff);
        int at = 0;
        while (marked.find()) {
            pieces.add(new Piece(Side.BOTH, diff.substring(at, marked.start())));
            pieces.add(
                    marked.group(1) != null
                            ? new Piece(Side.BEFORE, marked.group(1))
                            : new Piece(Side.AFTER, marked.group(2)));
            at = marked.end();
        }
        pieces.add(new Piece(Side.BOTH, diff.substring(at)));
        return new MarkedDifference(pieces);
    }

    /** The same with personal data masked, what both texts have if it is personal data in either. */
    String masked(PersonalData data) {
        Map<Side, Iterator<String>> texts = new EnumMap<>(Side.class);
        for (Side side : List.of(Side.BEFORE, Side.AFTER)) {
            texts.put(side, data.masked(texts(side)).iterator());
        }
        return pieces.stream()
                .map(piece -> piece.written(piece.spaced(words(piece, texts))))
                .collect(Collectors.joining());
    }

    /** A piece's words as the texts that have it show them. */
    private static String words(Piece piece, Map<Side, Iterator<String>> texts) {
        String words = piece.text();
        for (Map.Entry<Side, Iterator<String>> side : texts.entrySet()) {
            if (piece.isIn(side.getKey())) {
                String shown = side.getValue().next();
                words = words.equals(piece.text()) ? shown : words;
            }
        }
        return words;
    }

    private List<String> texts(Side side) {
        return pieces.stream()
                .filter(piece -> piece.isIn(side))
                .map(Piece::text)
                .toList();
    }
}
