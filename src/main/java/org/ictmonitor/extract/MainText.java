package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;

/**
 * Decides which blocks are what the page is for. Blocks that their elements put into a template zone stay there. Of the
 * others, those outside the {@link Core} go to the side, and in an article its {@link Furniture} too. Whatever holds a
 * telephone, an address to write to or a document is kept where it is.
 */
final class MainText {
    /** Running text at the beginning of an article whose paragraphs show where its text stands. */
    private static final int BEGINNING = 600;

    /** Running text that is no furniture, in per cent: where more seems to be, the names say something else. */
    private static final int FURNITURE = 80;

    /** A line with the article's date or author is no longer. */
    private static final int DATE_LINE = 120;

    /** Letters of a description by which the block that it quotes is known. */
    private static final int LEAD = 40;

    private final List<Draft> drafts;
    private final Furniture furniture;
    private final Measures measures;
    private final Genre genre;
    private final List<Container> parts;
    private final int from;
    private final int to;
    private final Optional<StatedBody> stated;
    private final int headline;
    private final int begin;
    private final int end;
    private final boolean furnished;

    /** The page's heading of the first rank, if there is only one: links above it are the head of the site. */
    private final int only;

    private MainText(
            List<Draft> drafts,
            List<Container> containers,
            Genre said,
            Furniture furniture,
            PageHead head,
            Optional<StatedBody> stated,
            Site site) {
        this.drafts = drafts;
        this.furniture = furniture;
        this.measures = new Measures(drafts, site);
        Core core = new Core(drafts, containers, measures, lead(head));
        this.genre = core.genre(said);
        this.parts = core.of(genre);
        this.from = parts.getFirst().from();
        this.to = parts.getLast().to();
        this.stated = stated.filter(body -> article() && body.holdsMost(drafts.subList(from, to)));
        this.begin = article() ? firstProse() : from;
        this.headline = article() ? headline() : -1;
        this.end = article() ? end() : drafts.size();
        this.only = only();
        this.furnished = article() && furnished();
    }

    static List<Block> zoned(
            List<Draft> drafts,
            List<Container> containers,
            Genre said,
            Furniture furniture,
            PageHead head,
            Optional<StatedBody> stated,
            Site site) {
        return new MainText(drafts, containers, said, furniture, head, stated, site).zoned();
    }

    /** The first block that begins or goes on with what the page's description begins with. */
    private OptionalInt lead(PageHead head) {
        String quoted = Letters.of(head.description());
        String beginning = quoted.substring(0, Math.min(LEAD, quoted.length()));
        return beginning.length() < LEAD
                ? OptionalInt.empty()
                : IntStream.range(0, drafts.size())
                        .filter(i -> BlockWeight.prose(drafts.get(i)) > 0)
                        .filter(i -> Letters.of(drafts.get(i).block().text()).contains(beginning))
                        .findFirst();
    }

    private boolean article() {
        return genre != Genre.OTHER;
    }

    private List<Block> zoned() {
        List<Block> blocks = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            blocks.add(zoned(i));
        }
        return blocks;
    }

    private Block zoned(int index) {
        Draft draft = drafts.get(index);
        if (index == headline) {
            return draft.asTitle();
        }
        if (!article() && index < only && Furniture.lone(draft)) {
            return draft.inMain() ? draft.as(Zone.HEADER) : draft.block();
        }
        boolean own =
                parts.stream().anyMatch(part -> part.holds(index)) && index < end && !(article() && foreign(index));
        return !draft.inMain() || own ? draft.block() : draft.as(Zone.ASIDE);
    }

    /** Whether a block in an article is none of its text. */
    private boolean foreign(int index) {
        Draft draft = drafts.get(index);
        return stated.filter(body -> body.holds(draft)).isEmpty()
                && !furniture.serves(draft)
                && ((furnished && furniture.is(draft))
                        || index < headline
                        || (index < begin && dateLine(draft))
                        || unstated(draft));
    }

    /** Whether the names of elements tell the article from what stands in it: else they would leave little of it. */
    private boolean furnished() {
        long dropped = 0;
        for (int i = from; i < end; i++) {
            dropped += furniture.is(drafts.get(i)) ? BlockWeight.prose(drafts.get(i)) : 0;
        }
        return dropped * 100 <= measures.prose(from, end) * FURNITURE;
    }

    /** Statements of an article's text leave out its lists and tables. */
    private boolean unstated(Draft draft) {
        return stated.isPresent()
                && draft.block().kind() != BlockKind.ROW
                && draft.block().kind() != BlockKind.ITEM;
    }

    /** What stands between the headline and the first paragraph and names a day. */
    private static boolean dateLine(Draft draft) {
        return draft.characters() <= DATE_LINE
                && DateText.first(draft.block().text()).isPresent();
    }

    private int firstProse() {
        for (int i = from; i < to; i++) {
            if (BlockWeight.prose(drafts.get(i)) > 0 && !drafts.get(i).heading("h1")) {
                return i;
            }
        }
        return from;
    }

    private int only() {
        int[] headings = IntStream.range(0, drafts.size())
                .filter(i -> drafts.get(i).inMain() && drafts.get(i).heading("h1"))
                .limit(2)
                .toArray();
        return headings.length == 1 ? headings[0] : -1;
    }

    /** The last heading of the first rank before the text. */
    private int headline() {
        for (int i = begin; i >= 0; i--) {
            if (drafts.get(i).inMain() && drafts.get(i).heading("h1")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where an article ends: at the first line that announces other articles, after the last running text that stands
     * beside its first paragraphs. Such a line in the middle of an article does not end it.
     */
    private int end() {
        for (int i = lastBesideFirst() + 1; i < to; i++) {
            if (ArticleMarks.ends(drafts.get(i).block())) {
                return i;
            }
        }
        return to;
    }

    private int lastBesideFirst() {
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        int last = to;
        for (int i = from; i < to; i++) {
            Element parent = drafts.get(i).element().parent();
            if (parent != null && BlockWeight.prose(drafts.get(i)) > 0) {
                boolean first = measures.prose(from, i) < BEGINNING && parents.add(parent);
                last = first || parents.contains(parent) ? i : last;
            }
        }
        return last;
    }
}
