package org.ictmonitor.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * HTML as it is written, element by element. Every text and every value of an attribute is escaped here and nowhere else,
 * so that nothing from a page can become markup. Not safe to share between threads.
 */
final class Html {
    private static final Set<String> BLOCKS = Set.of(
            "section", "table", "tr", "ul", "ol", "li", "p", "h1", "h2", "h3", "details", "div", "svg", "header",
            "nav");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> anchors = new HashSet<>();

    /** Begins an element; {@code attributes} are names and values by turns. An empty value of {@code class} is left out. */
    Html open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** An element that has nothing in it and needs no end, in HTML as in SVG. */
    Html empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Ends the element that was begun last and has not ended. */
    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (BLOCKS.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A link to an address from a page, if following it can do no more than open a page; else only its text. */
    Html outward(String address, String text) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean safe = lower.startsWith("https://") || lower.startsWith("http://");
        return safe
                ? element("a", text, "href", address, "rel", "noopener noreferrer nofollow")
                : element("span", text);
    }

    /** Style sheet or script of this program, as it stands. */
    Html own(String tag, String content) {
        out.append('<')
                .append(tag)
                .append(">\n")
                .append(content)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    /** Markup of this program, as it stands. */
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    /** Whether a link that was written so far leads to that anchor. */
    boolean leadsTo(String anchor) {
        return anchors.contains(anchor);
    }

    private void attribute(String name, String value) {
        if (name.equals("class") && value.isEmpty()) {
            return;
        }
        if (name.equals("href") && value.startsWith("#")) {
            anchors.add(value.substring(1));
        }
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(Html::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n', '\t' -> Character.toString(character);
            default -> Character.isISOControl(character) ? "\uFFFD" : Character.toString(character);
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
