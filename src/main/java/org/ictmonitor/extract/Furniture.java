package org.ictmonitor.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an article and is not its text: bylines, captions, buttons, teasers of other articles. It is looked for
 * in articles only, and never where a telephone, an address to write to or a document is.
 */
final class Furniture {
    /** Elements above a block whose names tell about scraps of text in them. */
    private static final int ABOVE = 3;

    /** An element named so that holds more of the article than this, in per cent, is the article. */
    private static final int MOST = 25;

    /** A block of which this much stands in links, in per cent, leads on to something else. */
    private static final long LONE = 90;

    /** The same for a short line that is no item and no row, such as a teaser with a word before it. */
    private static final long TEASER = 60;

    private static final int SHORT = 200;

    private final Set<String> any;
    private final Set<String> scraps;

    /** Elements that were asked for: whether they or an element around them are furniture. */
    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    private final Site site;
    private final Outline outline;

    Furniture(Site site, Outline outline, List<String[]> words) {
        this.site = site;
        this.outline = outline;
        any = column(words, "any");
        scraps = column(words, "scraps");
    }

    private static Set<String> column(List<String[]> words, String holds) {
        return words.stream()
                .filter(row -> row[1].equals(holds))
                .map(row -> row[0])
                .collect(Collectors.toSet());
    }

    boolean is(Draft draft) {
        return label(draft) || lone(draft) || teaser(draft) || named(draft);
    }

    /** Whether it holds a telephone, an address to write to or a document. */
    boolean serves(Draft draft) {
        return site.serves(draft);
    }

    private static boolean label(Draft draft) {
        return draft.block().kind() == BlockKind.LABEL;
    }

    /** Whether a paragraph is one link, or nothing but links: it leads on to something else. */
    static boolean lone(Draft draft) {
        return draft.characters() > 0 && draft.linked() * 100L >= draft.characters() * LONE;
    }

    private static boolean teaser(Draft draft) {
        BlockKind kind = draft.block().kind();
        return kind != BlockKind.ITEM
                && kind != BlockKind.ROW
                && draft.characters() > 0
                && draft.characters() < SHORT
                && draft.linked() * 100L >= draft.characters() * TEASER;
    }

    private boolean named(Draft draft) {
        Element element =
                draft.block().kind() == BlockKind.ROW ? draft.element().parent() : draft.element();
        return inFurniture(element) || (BlockWeight.prose(draft) == 0 && inScraps(element));
    }

    /** Whether an element or a small one around it is named so; asked once for each element, however deep it stands. */
    private boolean inFurniture(@Nullable Element element) {
        Deque<Element> asked = new ArrayDeque<>();
        Element at = element;
        while (at != null && !known.containsKey(at) && small(at) && !foot(at) && !named(at, any)) {
            asked.addLast(at);
            at = at.parent();
        }
        boolean found = at != null && known.computeIfAbsent(at, this::small);
        asked.forEach(inside -> known.put(inside, found));
        return found;
    }

    private boolean inScraps(@Nullable Element element) {
        Element at = element;
        for (int i = 0; i < ABOVE && at != null && small(at); i++) {
            if (named(at, scraps)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The foot of an article has its author, its tags, its buttons. */
    private static boolean foot(Element element) {
        return element.normalName().equals("footer");
    }

    private boolean small(Element element) {
        return !outline.holdsMore(element, MOST);
    }

    private static boolean named(Element element, Set<String> words) {
        return element.attributesSize() > 0
                && Names.of(element).stream()
                        .flatMap(name -> Names.words(name).stream())
                        .anyMatch(words::contains);
    }
}
