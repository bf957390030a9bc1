package org.ictmonitor.extract;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.jsoup.nodes.Element;

/**
 * Which blocks of an article are its text: what stands from under the headline to where others have the word, without its
 * {@link Furniture}, what repeats its title, the {@link LeadingParts} in it, and what is left over at its end. Whatever
 * holds a telephone, an address to write to or a document is text.
 */
final class ArticleText {
    /** Running text at the beginning of an article whose paragraphs show where its text stands. */
    private static final int BEGINNING = 600;

    /** Running text that is no furniture, in per cent: where more seems to be, the names say something else. */
    private static final int FURNITURE = 80;

    /** A line with the article's date or author is no longer. */
    private static final int DATE_LINE = 120;

    /** Above the first paragraph, a line that is no sentence and no longer than this is about the article. */
    private static final int ABOVE = 40;

    /** A text of fewer letters is no title that can be told from other lines. */
    private static final int TITLE = 20;

    /** An item of the last list of an article leads on if this much of it stands in links, in per cent. */
    private static final int LEADING_ITEM = 40;

    private final List<Draft> drafts;
    private final Furniture furniture;
    private final Measures measures;
    private final String title;
    private final int from;
    private final int to;
    private final Set<Element> paragraphs = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int begin;
    private final int headline;
    private final String headlineLetters;
    private final int last;
    private final int end;
    private final boolean furnished;
    private final BitSet leading;
    private final BitSet text = new BitSet();

    /**
     * The text of an article.
     *
     * @param parts of the page in which it stands, in the order of the page
     * @param leading blocks that lead on to other pages
     * @param title of the page in {@link Letters}
     */
    ArticleText(
            List<Draft> drafts,
            List<Container> parts,
            BitSet leading,
            Furniture furniture,
            Measures measures,
            String title) {
        this.drafts = drafts;
        this.furniture = furniture;
        this.measures = measures;
        this.leading = leading;
        this.title = title;
        this.from = parts.getFirst().from();
        this.to = parts.getLast().to();
        noteParagraphs();
        begin = firstProse();
        headline = findHeadline();
        headlineLetters =
                headline < 0 ? "" : Letters.of(drafts.get(headline).block().text());
        last = lastBesideFirst();
        end = end();
        furnished = furnished();
        read();
    }

    /** The block with the headline, -1 if there is none. It is content of the page, but not of the text. */
    int headline() {
        return headline;
    }

    private int findHeadline() {
        int top = lastBefore(begin, draft -> draft.heading("h1"));
        return top >= 0
                ? top
                : lastBefore(
                        begin, draft -> startsTitle(Letters.of(draft.block().text())));
    }

    private int lastBefore(int index, Predicate<Draft> wanted) {
        for (int i = Math.min(index, drafts.size() - 1); i >= 0; i--) {
            if (drafts.get(i).inMain() && wanted.test(drafts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean holds(int index) {
        return text.get(index);
    }

    private void read() {
        for (int i = from; i < end; i++) {
            text.set(i, i != headline && !foreign(i));
        }
        takeLeftovers();
    }

    /** Whether a block in an article is none of its text. */
    private boolean foreign(int index) {
        Draft draft = drafts.get(index);
        return (index < headline
                        || (furnished && furniture.is(draft))
                        || (index < begin && above(draft))
                        || leading.get(index)
                        || leadingItem(index)
                        || apart(draft)
                        || repeatsTitle(draft))
                && !furniture.serves(draft);
    }

    private void noteParagraphs() {
        for (int i = from; i < to; i++) {
            Element parent = drafts.get(i).element().parent();
            if (parent != null && BlockWeight.prose(drafts.get(i)) > 0) {
                paragraphs.add(parent);
            }
        }
    }

    private int firstProse() {
        for (int i = from; i < to; i++) {
            if (BlockWeight.prose(drafts.get(i)) > 0 && !drafts.get(i).heading("h1")) {
                return i;
            }
        }
        return from;
    }

    /** What stands between the headline and the first paragraph and names a day, or is too short to be read as text. */
    private static boolean above(Draft draft) {
        boolean dated = draft.characters() <= DATE_LINE
                && DateText.first(draft.block().text()).isPresent();
        return dated
                || (draft.characters() <= ABOVE
                        && draft.block().kind() == BlockKind.PARAGRAPH
                        && BlockWeight.prose(draft) == 0);
    }

    /** A few letters in a part of their own, where the article's paragraphs are not, are a label or a button. */
    private boolean apart(Draft draft) {
        Element element = draft.element();
        return draft.scrap()
                && !paragraphs.contains(element)
                && (element.parent() == null || !paragraphs.contains(element.parent()));
    }

    private boolean leadingItem(int index) {
        Draft draft = drafts.get(index);
        return index > last
                && draft.block().kind() == BlockKind.ITEM
                && draft.linked() * 100L >= draft.characters() * (long) LEADING_ITEM;
    }

    private boolean repeatsTitle(Draft draft) {
        String letters = Letters.of(draft.block().text());
        return startsTitle(letters) || (letters.length() >= TITLE && letters.equals(headlineLetters));
    }

    private boolean startsTitle(String letters) {
        return letters.length() >= TITLE && title.startsWith(letters);
    }

    /** Whether the names of elements tell the article from what stands in it: else they would leave little of it. */
    private boolean furnished() {
        long dropped = 0;
        for (int i = from; i < end; i++) {
            dropped += furniture.is(drafts.get(i)) ? BlockWeight.prose(drafts.get(i)) : 0;
        }
        return dropped * 100 <= measures.prose(from, end) * FURNITURE;
    }

    /**
     * Where an article ends: at the first line that announces other articles, after the last running text that stands
     * beside its first paragraphs. Such a line in the middle of an article does not end it.
     */
    private int end() {
        for (int i = last + 1; i < to; i++) {
            if (ArticleMarks.ends(drafts.get(i).block())) {
                return i;
            }
        }
        return to;
    }

    private int lastBesideFirst() {
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        int beside = to;
        for (int i = from; i < to; i++) {
            Element parent = drafts.get(i).element().parent();
            if (parent != null && BlockWeight.prose(drafts.get(i)) > 0) {
                boolean first = measures.prose(from, i) < BEGINNING && parents.add(parent);
                beside = first || parents.contains(parent) ? i : beside;
            }
        }
        return beside;
    }

    /** Takes out headings of which nothing is left, and lines after the last sentence, list or table that stand apart from the paragraphs. */
    private void takeLeftovers() {
        int next = -1;
        boolean ended = false;
        for (int i = end - 1; i >= from; i--) {
            Draft draft = drafts.get(i);
            if (!text.get(i) || draft.characters() == 0) {
                continue;
            }
            ended |= lasting(draft);
            boolean left = headsNothing(i, next) || (!ended && i > begin && aside(draft));
            if (left && !furniture.serves(draft)) {
                text.clear(i);
            } else {
                next = i;
            }
        }
    }

    private static boolean lasting(Draft draft) {
        BlockKind kind = draft.block().kind();
        return BlockWeight.prose(draft) > 0 || kind == BlockKind.ITEM || kind == BlockKind.ROW;
    }

    private boolean aside(Draft draft) {
        Element parent = draft.element().parent();
        return parent != null && !paragraphs.contains(parent);
    }

    /** Whether a heading is the last text, or all that stood under it was taken out before a heading of its rank or above. */
    private boolean headsNothing(int index, int next) {
        Block block = drafts.get(index).block();
        if (block.kind() != BlockKind.HEADING) {
            return false;
        }
        return next < 0
                || (next > index + 1
                        && drafts.get(next).block().kind() == BlockKind.HEADING
                        && rank(next).compareTo(rank(index)) <= 0);
    }

    /** From h1 to h6. */
    private String rank(int index) {
        return drafts.get(index).element().normalName();
    }
}
