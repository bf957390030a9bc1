package org.ictmonitor.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * First look at a page: how much text each element holds, and which elements a control on the page opens. One pass,
 * linear in the nodes.
 */
final class Outline implements NodeVisitor {
    private final IdentityHashMap<Element, Extent> extents = new IdentityHashMap<>();
    private final Set<String> controlled = new HashSet<>();
    private final Deque<Extent> open = new ArrayDeque<>();
    private int unread;
    private int anchors;
    private long total;

    /** What an element holds, its descendants included. */
    static final class Extent {
        private int characters;
        private int linked;
        private int cells;
        private int anchors;
        private boolean layout;
        private boolean parts;
        private boolean main;
        private boolean headline;

        /** Characters of text that are not white space. */
        int characters() {
            return characters;
        }

        /** Those of them that stand in links. */
        int linked() {
            return linked;
        }

        /** Links, by their elements. */
        int anchors() {
            return anchors;
        }

        /** Table cells. */
        int cells() {
            return cells;
        }

        /** Whether a table row with this in it lays out a page instead of showing data. */
        boolean layout() {
            return layout;
        }

        /** Whether a heading, form or table is inside, so that a table with this in it lays out a page. */
        boolean parts() {
            return parts;
        }

        /** Whether the element that the author calls the main one is inside. */
        boolean main() {
            return main;
        }

        /** Whether a heading of the first rank is inside. */
        boolean headline() {
            return headline;
        }

        private void add(Extent child) {
            characters += child.characters;
            linked += child.linked;
            cells += child.cells;
            anchors += child.anchors;
            parts |= child.layout;
            layout |= child.layout;
            main |= child.main;
            headline |= child.headline;
        }
    }

    private static final Extent NOTHING = new Extent();

    static Outline of(Element root) {
        Outline outline = new Outline();
        root.traverse(outline);
        outline.total = outline.extent(root).characters();
        return outline;
    }

    Extent extent(Element element) {
        return extents.getOrDefault(element, NOTHING);
    }

    /** Whether an element holds more than this of the page's text, in per cent. */
    boolean holdsMore(Element element, int percent) {
        return extent(element).characters() * 100L > total * percent;
    }

    /** Whether a link or button on the page opens or jumps to the element with this id. */
    boolean controlled(String id) {
        return !id.isEmpty() && controlled.contains(id);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            enter(element);
        } else if (node instanceof TextNode text && unread == 0 && !open.isEmpty()) {
            count(open.getLast(), visible(text.getWholeText()));
        }
    }

    private void count(Extent extent, int characters) {
        extent.characters += characters;
        extent.linked += anchors > 0 ? characters : 0;
    }

    private void enter(Element element) {
        Extent extent = new Extent();
        String tag = element.normalName();
        extent.cells = tag.equals("td") || tag.equals("th") ? 1 : 0;
        extent.anchors = tag.equals("a") ? 1 : 0;
        extent.layout = switch (tag) {
            case "table", "h1", "h2", "h3", "form", "article", "nav", "main" -> true;
            default -> false;
        };
        extent.headline = tag.equals("h1");
        extent.main = tag.equals("main")
                || tag.equals("article")
                || element.attr("role").equals("main");
        unread += Tags.unread(tag) ? 1 : 0;
        anchors += tag.equals("a") ? 1 : 0;
        extents.put(element, extent);
        open.addLast(extent);
        control(element);
    }

    private void control(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (String name :
                new String[] {"href", "aria-controls", "data-target", "data-bs-target", "data-tab", "data-toggle-target"
                }) {
            String value = element.attr(name);
            if (value.length() > 1 && (value.charAt(0) == '#' || !name.equals("href"))) {
                controlled.add(value.charAt(0) == '#' ? value.substring(1) : value);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            unread -= Tags.unread(element.normalName()) ? 1 : 0;
            anchors -= element.normalName().equals("a") ? 1 : 0;
            Extent extent = open.removeLast();
            if (!open.isEmpty()) {
                open.getLast().add(extent);
            }
        }
    }

    private static int visible(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) > ' ' ? 1 : 0;
        }
        return count;
    }
}
