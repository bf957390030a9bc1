package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.PageLink;

/**
 * The text of one block as it grows: white space, no-break spaces included, folded to one space, none at the ends;
 * characters of no width (soft hyphens, zero-width spaces, direction marks) dropped; all else as on the page.
 */
final class BlockText {
    private final StringBuilder text = new StringBuilder();
    private final List<PageLink> links = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private char gap;

    /** Whether a link may still wait for its first letter. */
    private boolean waiting;

    private static final class Pending {
        private final PageLink link;
        private final Object owner;
        private int start = -1;

        private Pending(PageLink link, Object owner) {
            this.link = link;
            this.owner = owner;
        }
    }

    void append(String added) {
        char[] signs = added.toCharArray();
        int at = 0;
        while (at < signs.length) {
            int end = wordEnd(signs, at);
            if (end > at) {
                appendWord(signs, at, end);
                at = end;
            } else if (space(signs[at++])) {
                gap(' ');
            }
        }
    }

    /** The end of what begins here and is neither space nor without width. */
    private static int wordEnd(char[] signs, int from) {
        int end = from;
        while (end < signs.length && !space(signs[end]) && !widthless(signs[end])) {
            end++;
        }
        return end;
    }

    private void appendWord(char[] signs, int from, int to) {
        if (gap != 0 && !text.isEmpty()) {
            text.append(gap);
        }
        gap = 0;
        if (waiting) {
            startLinks();
        }
        text.append(signs, from, to - from);
    }

    /** A space or a tab before the next letter; a tab outweighs a space. */
    void gap(char kind) {
        if (gap != '\t') {
            gap = kind;
        }
    }

    void open(PageLink link, Object owner) {
        pending.add(new Pending(link, owner));
        waiting = true;
    }

    /** Ends the links of this element. */
    void close(Object owner) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).owner.equals(owner)) {
                place(pending.remove(i));
            }
        }
    }

    boolean isEmpty() {
        return text.isEmpty() && links.isEmpty();
    }

    /** Ends the block: links that have text in it end here, those without go on into the next one. */
    Content take() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).start >= 0) {
                place(pending.remove(i));
            }
        }
        links.sort((one, other) -> Integer.compare(one.start(), other.start()));
        Content content = new Content(text.toString(), List.copyOf(links));
        text.setLength(0);
        links.clear();
        gap = 0;
        return content;
    }

    /** Text and links of a finished block. */
    record Content(String text, List<PageLink> links) {}

    private void startLinks() {
        for (Pending link : pending) {
            if (link.start < 0) {
                link.start = text.length();
            }
        }
        waiting = false;
    }

    private void place(Pending ended) {
        int end = text.length();
        int start = ended.start < 0 ? end : ended.start;
        PageLink link = ended.link;
        links.add(new PageLink(
                link.kind(),
                link.href(),
                start,
                end,
                link.title(),
                link.alt(),
                link.label(),
                link.icons(),
                link.nofollow()));
    }

    private static boolean space(char letter) {
        return letter <= ' ' || letter == '\u00a0' || (letter > '\u1000' && Character.isSpaceChar(letter));
    }

    private static boolean widthless(char letter) {
        if (letter < '\u007f' || (letter > '\u00ad' && letter < '\u200b')) {
            return false;
        }
        return switch (letter) {
            case '\u00ad', '\u200b', '\u200c', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
            default -> letter >= '\u007f' && letter < '\u00a0';
        };
    }
}
