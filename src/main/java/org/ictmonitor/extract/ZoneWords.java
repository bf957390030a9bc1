package org.ictmonitor.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;

/** The words in class names and ids that name a zone, from {@code zone-words.csv}, and those that take it back. */
final class ZoneWords {
    private static final Map<String, Zone> ZONES = read();

    private static final int LONGEST_ID = 40;

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

    /** What the sides of an old layout are called; the id must say left or right and nothing else than these. */
    private static final Set<String> SIDES = Set.of("left", "right");

    private static final Set<String> COLUMNS =
            Set.of("left", "right", "col", "column", "side", "bar", "block", "panel");
    private static final Set<String> SIDE_COLUMNS = Set.of(
            "leftcol",
            "rightcol",
            "leftcolumn",
            "rightcolumn",
            "leftside",
            "rightside",
            "leftbar",
            "rightbar",
            "leftblock",
            "rightblock");

    private static final Set<String> READERS =
            Set.of("comments", "comment", "commentlist", "disqus", "respond", "komentari", "kommentarii", "komentar");

    private static final ByNames<Optional<Zone>> ZONE = new ByNames<>(ZoneWords::zone);

    private ZoneWords() {}

    /** Whether an id is that of a left or right column, which may be a side of the page or its middle. */
    static boolean side(String id) {
        List<String> words = Names.words(id.length() > LONGEST_ID ? "" : id);
        boolean columns = words.stream().anyMatch(SIDES::contains) && COLUMNS.containsAll(words);
        return columns || (words.size() == 1 && SIDE_COLUMNS.contains(words.getFirst()));
    }

    /** The zone that the first telling one of an element's names stands for. The labels of tabs are no menu. */
    static Optional<Zone> zone(Element element) {
        return ZONE.of(element);
    }

    private static Optional<Zone> zone(List<String> names) {
        List<List<String>> each = names.stream().map(Names::words).toList();
        boolean tabs = each.stream().anyMatch(words -> words.contains("tabs") || words.contains("tab"));
        return each.stream()
                .flatMap(words -> ofName(words).stream())
                .filter(zone -> !(tabs && zone == Zone.NAV))
                .findFirst();
    }

    /** Whether a name says that readers of the page have the word. */
    static boolean readers(List<String> names) {
        return names.stream().map(Names::words).anyMatch(words -> words.stream().anyMatch(READERS::contains));
    }

    /** Whether a name says banner: an advertisement, or what opens a page. */
    static boolean banner(List<String> names) {
        return names.stream().map(Names::words).anyMatch(words -> words.contains("banner"));
    }

    /** Whether a name says head or foot of a part of the page. */
    static boolean part(List<String> names) {
        return names.stream().map(Names::words).anyMatch(words -> words.stream().anyMatch(PARTS::contains));
    }

    private static Optional<Zone> ofName(List<String> words) {
        return words.stream()
                .flatMap(word -> Optional.ofNullable(ZONES.get(word)).stream())
                .findFirst()
                .filter(zone -> !takenBack(zone, words));
    }

    private static boolean takenBack(Zone zone, List<String> words) {
        return words.size() > 1
                && words.stream().anyMatch(word -> switch (zone) {
                    case HEADER, FOOTER -> PARTS.contains(word) || ABOUT.contains(word);
                    case NAV, MAIN, ASIDE -> ABOUT.contains(word);
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
