package org.ictmonitor.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Zone;
import org.jspecify.annotations.Nullable;

/** The words in class names and ids that name a zone, from {@code zone-words.csv}, and those that take it back. */
final class ZoneWords {
    private static final Map<String, Zone> ZONES = read();

    /** {@code with-sidebar}, {@code no-header} tell about something else on the page. */
    private static final Set<String> ABOUT =
            Set.of("with", "has", "no", "not", "without", "have", "under", "after", "before");

    /** {@code entry-header}, {@code card-footer} and the like are parts of what they name, not of the site. */
    private static final Set<String> PARTS = Set.of(
            "entry",
            "post",
            "article",
            "page",
            "section",
            "card",
            "panel",
            "block",
            "accordion",
            "tab",
            "tabs",
            "table",
            "node",
            "content",
            "item",
            "story",
            "news",
            "collapse",
            "faq",
            "toggle",
            "list",
            "service",
            "contact",
            "widget",
            "title");

    private ZoneWords() {}

    /** The zone that the words of one name stand for, null if they say nothing. */
    static @Nullable Zone zone(List<String> words) {
        for (String word : words) {
            Zone zone = ZONES.get(word);
            if (zone != null) {
                return takenBack(zone, words) ? null : zone;
            }
        }
        return null;
    }

    private static boolean takenBack(Zone zone, List<String> words) {
        return words.size() > 1
                && words.stream().anyMatch(word -> switch (zone) {
                    case HEADER, FOOTER -> PARTS.contains(word) || ABOUT.contains(word);
                    case NAV -> word.equals("tab") || word.equals("tabs") || ABOUT.contains(word);
                    case MAIN, ASIDE -> ABOUT.contains(word);
                });
    }

    private static Map<String, Zone> read() {
        return WordList.read("zone-words.csv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> named(row[1])));
    }

    private static Zone named(String name) {
        return Zone.valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
