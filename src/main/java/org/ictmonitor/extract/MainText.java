package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ictmonitor.Block;
import org.ictmonitor.Zone;

/**
 * Decides which blocks are what the page is for. Blocks that their elements put into a template zone stay there. Of the
 * others, those outside the {@link Core} go to the side, and in an article what is not {@link ArticleText} too.
 */
final class MainText {
    /** Letters of a description by which the block that it quotes is known. */
    private static final int LEAD = 40;

    private final List<Draft> drafts;
    private final List<Container> parts;
    private final Optional<ArticleText> article;

    /** The page's heading of the first rank, if there is only one: links above it are the head of the site. */
    private final int only;

    private MainText(
            List<Draft> drafts, List<Container> containers, Genre said, Furniture furniture, PageHead head, Site site) {
        this.drafts = drafts;
        Measures measures = new Measures(drafts, site);
        Core core = new Core(drafts, containers, measures, lead(head));
        Genre genre = core.genre(said);
        this.parts = core.of(genre);
        this.only = only();
        this.article = genre == Genre.OTHER
                ? Optional.empty()
                : Optional.of(new ArticleText(
                        drafts,
                        parts,
                        new LeadingParts(drafts, containers, measures).in(parts),
                        furniture,
                        measures,
                        Letters.of(head.title())));
    }

    static List<Block> zoned(
            List<Draft> drafts, List<Container> containers, Genre said, Furniture furniture, PageHead head, Site site) {
        return new MainText(drafts, containers, said, furniture, head, site).zoned();
    }

    /** The first block that begins or goes on with what the page's description begins with. */
    private OptionalInt lead(PageHead head) {
        String quoted = Letters.of(head.description());
        String beginning = quoted.substring(0, Math.min(LEAD, quoted.length()));
        return beginning.length() < LEAD
                ? OptionalInt.empty()
                : IntStream.range(0, drafts.size())
                        .filter(i -> BlockWeight.prose(drafts.get(i)) > 0)
                        .filter(i -> Letters.hold(drafts.get(i).block().text(), beginning))
                        .findFirst();
    }

    private List<Block> zoned() {
        List<Block> blocks = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            int index = i;
            blocks.add(article.map(text -> inArticle(text, index)).orElseGet(() -> inPage(index)));
        }
        return blocks;
    }

    private Block inArticle(ArticleText text, int index) {
        Draft draft = drafts.get(index);
        if (index == text.headline()) {
            return draft.asTitle();
        }
        return !draft.inMain() || (inParts(index) && text.holds(index)) ? draft.block() : draft.as(Zone.ASIDE);
    }

    private Block inPage(int index) {
        Draft draft = drafts.get(index);
        if (index < only && Furniture.lone(draft)) {
            return draft.inMain() ? draft.as(Zone.HEADER) : draft.block();
        }
        return !draft.inMain() || inParts(index) ? draft.block() : draft.as(Zone.ASIDE);
    }

    private boolean inParts(int index) {
        return parts.stream().anyMatch(part -> part.holds(index));
    }

    private int only() {
        int[] headings = IntStream.range(0, drafts.size())
                .filter(i -> drafts.get(i).inMain() && drafts.get(i).heading("h1"))
                .limit(2)
                .toArray();
        return headings.length == 1 ? headings[0] : -1;
    }
}
