package org.ictmonitor.extract;

import java.util.Locale;
import java.util.Optional;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The zone that an element says of itself: by its name in HTML 5, by its ARIA role (WAI-ARIA 1.2 section 5.3.4), or by
 * the words in its class and id, in English and in transliterated Ukrainian and Russian.
 */
final class Zones {
    /** A part that holds more than this of a page's text, in per cent, is no template whatever its names say. */
    private static final int MOST = 45;

    /** Text outside links that is more than a greeting or a motto. */
    private static final int READ = 500;

    /** The same for what readers wrote, which often is longer than what they read. */
    private static final int MOST_OF_READERS = 90;

    /** A left or right column that holds more than this, in per cent, is a side only if most of its text is links. */
    private static final int SIDE = 15;

    private final Outline outline;

    Zones(Outline outline) {
        this.outline = outline;
    }

    /** The zone that begins with this element, empty if it stays in the zone around it. */
    Optional<Zone> begins(Element element, Zone around) {
        return stated(element).filter(zone -> zone != around && allowed(element, zone, around));
    }

    private boolean allowed(Element element, Zone zone, Zone around) {
        return switch (around) {
            case MAIN ->
                !outline.holdsMore(element, ZoneWords.readers(Names.of(element)) ? MOST_OF_READERS : MOST)
                        && !outline.extent(element).main()
                        && !reads(element, zone);
            case HEADER -> zone == Zone.NAV || zone == Zone.MAIN;
            case NAV, FOOTER, ASIDE -> zone == Zone.MAIN && element.normalName().equals("main");
        };
    }

    /**
     * Whether an element has text to be read that none of this zone has: an article with its headline, no menu, or what
     * opens a page and is called its banner.
     */
    private boolean reads(Element element, Zone zone) {
        Outline.Extent extent = outline.extent(element);
        int own = extent.characters() - extent.linked();
        if (zone == Zone.ASIDE && extent.headline() && ZoneWords.banner(Names.of(element))) {
            return true;
        }
        return own >= READ && (extent.headline() || (zone == Zone.NAV && own > extent.linked()));
    }

    private Optional<Zone> stated(Element element) {
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        return byRole(role).or(() -> byTag(element)).or(() -> byNames(element));
    }

    private static Optional<Zone> byRole(String role) {
        return switch (role) {
            case "navigation", "menu", "menubar" -> Optional.of(Zone.NAV);
            case "banner" -> Optional.of(Zone.HEADER);
            case "contentinfo" -> Optional.of(Zone.FOOTER);
            case "complementary", "dialog", "alertdialog", "search" -> Optional.of(Zone.ASIDE);
            case "main" -> Optional.of(Zone.MAIN);
            default -> Optional.empty();
        };
    }

    private static Optional<Zone> byTag(Element element) {
        return switch (element.normalName()) {
            case "main" -> Optional.of(Zone.MAIN);
            case "nav" -> Optional.of(Zone.NAV);
            case "header" -> ofSite(element, Zone.HEADER);
            case "footer" -> ofSite(element, Zone.FOOTER);
            case "aside", "dialog", "search" -> Optional.of(Zone.ASIDE);
            default -> Optional.empty();
        };
    }

    /** The head and foot of an article or section belong to it (HTML Standard, sections 4.3.8 and 4.3.9). */
    private static Optional<Zone> ofSite(Element element, Zone zone) {
        if (ZoneWords.part(Names.of(element))) {
            return Optional.empty();
        }
        for (Element above = element.parent(); above != null; above = above.parent()) {
            switch (above.normalName()) {
                case "article", "main", "section", "blockquote", "figure", "td" -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return Optional.of(zone);
    }

    private Optional<Zone> byNames(Element element) {
        if (element.attributesSize() == 0 || neverNamed(element.normalName()) || dataCell(element)) {
            return Optional.empty();
        }
        return ZoneWords.zone(element)
                .or(() -> ZoneWords.side(element.id()) && aside(element) ? Optional.of(Zone.ASIDE) : Optional.empty());
    }

    private boolean aside(Element element) {
        Outline.Extent extent = outline.extent(element);
        return extent.linked() * 2 >= extent.characters() || !outline.holdsMore(element, SIDE);
    }

    /** Cells and rows are parts of a page only in a table that lays one out, and there not where the row shows data. */
    private boolean dataCell(Element element) {
        return switch (element.normalName()) {
            case "td" -> dataRow(element.parent());
            case "tr" -> dataRow(element);
            default -> false;
        };
    }

    private boolean dataRow(@Nullable Element row) {
        if (row == null) {
            return false;
        }
        Outline.Extent extent = outline.extent(row);
        Element table = row.closest("table");
        boolean layout = table != null && outline.extent(table).parts();
        return !layout || (extent.cells() > 1 && !extent.layout());
    }

    /** The names of a page's widest elements tell about its layout, those of inline ones about looks. */
    private static boolean neverNamed(String tag) {
        return switch (tag) {
            case "html", "body", "main", "article", "a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "th" ->
                true;
            default -> false;
        };
    }
}
