package org.ictmonitor.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The text of an article as the page states it in its structured data (schema.org, articleBody), letters and digits
 * alone, since its marks and spaces differ from those on the page.
 */
record StatedBody(String letters) {
    private static final Evaluator SCRIPT = QueryParser.parse("script[type=application/ld+json]");
    private static final String KEY = "\"articleBody\"";

    /** Text of the article that a statement must hold, in per cent, to be more than its beginning. */
    private static final int MOST = 70;

    /** Letters at the beginning and at the end of a block by which it is found. */
    private static final int PROBE = 60;

    static Optional<StatedBody> of(Document document) {
        return document.select(SCRIPT).stream()
                .map(Element::data)
                .filter(data -> data.contains(KEY))
                .map(data -> new StatedBody(Letters.of(string(data, data.indexOf(KEY) + KEY.length()))))
                .filter(body -> body.letters.length() > PROBE)
                .findFirst();
    }

    /** The JSON string (RFC 8259, section 7) that begins with the next quote, unescaped. */
    private static String string(String data, int from) {
        StringBuilder text = new StringBuilder();
        int at = data.indexOf('"', from) + 1;
        while (at > 0 && at < data.length() && data.charAt(at) != '"') {
            boolean escaped = data.charAt(at) == '\\' && at + 1 < data.length();
            text.append(escaped ? unescaped(data, at + 1) : data.charAt(at));
            at += !escaped ? 1 : data.charAt(at + 1) == 'u' ? 6 : 2;
        }
        return text.toString();
    }

    private static char unescaped(String data, int at) {
        char letter = data.charAt(at);
        if (letter != 'u' || at + 5 > data.length()) {
            return letter == 'n' || letter == 't' || letter == 'r' ? ' ' : letter;
        }
        try {
            return (char) Integer.parseInt(data, at + 1, at + 5, 16);
        } catch (NumberFormatException e) {
            return ' '; // no number where the notation asks for one
        }
    }

    boolean holds(Draft draft) {
        String own = Letters.of(draft.block().text());
        return letters.contains(own.substring(0, Math.min(PROBE, own.length())))
                && letters.contains(own.substring(Math.max(0, own.length() - PROBE)));
    }

    /** Whether most of the running text of these blocks is in it. */
    boolean holdsMost(List<Draft> drafts) {
        long all = 0;
        long held = 0;
        for (Draft draft : drafts) {
            int prose = BlockWeight.prose(draft);
            all += prose;
            held += prose > 0 && holds(draft) ? prose : 0;
        }
        return held * 100 > all * MOST;
    }
}
