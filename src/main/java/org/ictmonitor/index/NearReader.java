package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.ictmonitor.MonitorException;

/**
 * Reads {@code near(#zoom, консультація, 10)}: all the parts, in any order, the first words of the first and of the last
 * of them at most that many words apart. A part is a word, a code, a phrase in quotes, {@code form:слово} or
 * {@code початок*}.
 */
final class NearReader {
    private static final String FORM = "form:";

    private final QueryWords words;

    NearReader(QueryWords words) {
        this.words = words;
    }

    /**
     * @param inside what stands between the brackets
     * @param written the whole, for messages
     */
    Query read(String inside, String written) {
        List<String> parts = split(inside);
        if (parts.size() < 3) {
            throw wrong(written, "expected two or more words or codes and a number of words, separated by commas");
        }
        int distance = distance(parts.removeLast(), written);
        List<Part> read = parts.stream().map(part -> part(part, written)).toList();
        IntervalsSource[] sources = read.stream().map(Part::source).toArray(IntervalsSource[]::new);
        boolean words = read.stream().noneMatch(part -> part.word().isEmpty());
        return new NearQuery(
                Intervals.maxwidth(distance + 1, Intervals.unordered(sources)),
                words ? read.stream().map(Part::word).toList() : List.of());
    }

    private static int distance(String number, String written) {
        if (!number.matches("\\d{1,4}")) {
            throw wrong(written, "expected a number of words at the end, not '" + number + "'");
        }
        return Integer.parseInt(number);
    }

    /** @param word the terms of which one stands for it, if it is one word; else none */
    private record Part(IntervalsSource source, Set<String> word) {}

    private Part part(String part, String written) {
        boolean form = part.startsWith(FORM);
        String text = unquoted(form ? part.substring(FORM.length()) : part);
        if (text.endsWith("*")) {
            return new Part(beginning(words.folded(text.substring(0, text.length() - 1))), Set.of());
        }
        List<Set<String>> positions = words.positions(text, form);
        if (positions.isEmpty()) {
            throw wrong(written, "there is no word in '" + part + "'");
        }
        return new Part(phrase(positions), positions.size() == 1 ? positions.getFirst() : Set.of());
    }

    private static IntervalsSource beginning(String form) {
        return anyOf(BodyTerms.form(form).stream()
                .map(term -> Intervals.prefix(new BytesRef(term)))
                .toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource phrase(List<Set<String>> positions) {
        IntervalsSource[] sources = positions.stream().map(NearReader::any).toArray(IntervalsSource[]::new);
        return sources.length == 1 ? sources[0] : Intervals.phrase(sources);
    }

    private static IntervalsSource any(Set<String> terms) {
        return anyOf(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    /** All of them are one word long, so that Lucene need not try every combination in a phrase. */
    private static IntervalsSource anyOf(IntervalsSource... sources) {
        return sources.length == 1 ? sources[0] : Intervals.or(false, sources);
    }

    private static String unquoted(String part) {
        boolean quoted = part.length() >= 2 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1) : part;
    }

    /** Parts between commas, those in quotes left whole. */
    private static List<String> split(String inside) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            quoted ^= sign == '"';
            if (sign == ',' && !quoted) {
                parts.add(inside.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        parts.add(inside.substring(begin).strip());
        return parts;
    }

    private static MonitorException wrong(String written, String expected) {
        return MonitorException.wrong(
                "'" + written + "' in the query: " + expected + ", as in near(#zoom, консультація, 10).");
    }
}
