package org.ictmonitor.notify;

import java.util.ArrayList;
import java.util.List;

/**
 * A digest for people.
 *
 * @param subject one line
 * @param text lines
 */
record Letter(String subject, String text) {
    private static final int MOST = 40;
    private static final int SENTENCE = 200;

    static Letter of(Event event, News news, String language) {
        Words words = Words.in(language);
        List<String> lines = new ArrayList<>();
        switch (event) {
            case FAILURE -> {
                lines.add(words.of("failed", news.campaign(), news.exit()));
                lines.add("  " + oneLine(news.problem()));
                lines.add("");
                lines.add(words.of("once"));
            }
            case RECOVERY -> {
                lines.add(words.of("recovered", news.campaign(), Integer.toString(news.round())));
                lines.add("");
                changes(news, words, lines);
            }
            case CHANGE -> changes(news, words, lines);
        }
        String subject = words.of(
                "subject." + event.key(),
                "ICT Monitor, " + oneLine(news.campaign()),
                Integer.toString(news.round()),
                news.facts().size(),
                news.pages().size());
        return new Letter(oneLine(subject), String.join("\n", lines) + "\n");
    }

    private static void changes(News news, Words words, List<String> lines) {
        lines.add(oneLine(news.title()));
        lines.add(news.summary());
        lines.add("");
        if (!news.hasChanges()) {
            lines.add(words.of("nothing"));
            return;
        }
        section("facts", news.facts(), words, lines);
        section("pages", news.pages(), words, lines);
        lines.add(words.of("look", news.campaign()));
    }

    private static void section(String title, List<Item> items, Words words, List<String> lines) {
        if (items.isEmpty()) {
            return;
        }
        lines.add(words.of(title));
        items.stream().limit(MOST).forEach(item -> item(item, words, lines));
        if (items.size() > MOST) {
            lines.add("  " + words.of("more", items.size() - MOST));
        }
        lines.add("");
    }

    private static void item(Item item, Words words, List<String> lines) {
        String what = item.code().isEmpty()
                ? item.url()
                : item.code() + " (" + item.purpose() + ", " + words.of(item.zone()) + ")";
        lines.add("- " + item.portal() + ": " + words.of(item.change()) + ": " + oneLine(what));
        sentence("before", item.before(), words, lines);
        sentence("after", item.after(), words, lines);
    }

    private static void sentence(String key, String text, Words words, List<String> lines) {
        if (!text.isEmpty()) {
            String shown = oneLine(text);
            lines.add("    " + words.of(key) + ": "
                    + (shown.length() > SENTENCE ? shown.substring(0, SENTENCE) + "…" : shown));
        }
    }

    /** Text of a page must not end a header or begin a line of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
