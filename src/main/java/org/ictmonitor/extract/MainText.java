package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.ictmonitor.Block;
import org.ictmonitor.Zone;
import org.jsoup.nodes.Element;

/**
 * Decides which blocks are what the page is for. Blocks that their elements put into a template zone stay there. Of
 * the others, the element whose blocks weigh most is the core: running text weighs as much as it is long, links and
 * scraps of text weigh against. A page that calls itself an article is its core. On any other page, the elements around
 * the core are taken in as long as what they add is text and not links, so that tables of telephones, lists of documents
 * and the like are kept. Whatever holds a telephone, an address to write to or a document is kept where it is.
 */
final class MainText {
    /** Running text from which a page has a core; a page with less is kept whole. */
    private static final int ENOUGH = 600;

    /** Running text of the core that a part named as its body must hold, in per cent. */
    private static final int BODY = 60;

    private final List<Draft> drafts;
    private final List<Container> containers;
    private final boolean article;
    private final Furniture furniture;
    private final long[] weights;
    private final long[] proses;
    private final long[] characters;
    private final long[] navigations;

    private MainText(List<Draft> drafts, List<Container> containers, boolean article, Furniture furniture, Site site) {
        this.furniture = furniture;
        this.drafts = drafts;
        this.containers = containers;
        this.article = article;
        this.weights = sums(i -> BlockWeight.of(drafts.get(i), drafts.get(Math.max(0, i - 1))));
        this.proses = sums(i -> BlockWeight.prose(drafts.get(i)));
        this.characters = sums(i -> drafts.get(i).inMain() ? drafts.get(i).characters() : 0);
        this.navigations = sums(i -> drafts.get(i).inMain() ? site.navigation(drafts.get(i)) : 0);
    }

    static List<Block> zoned(
            List<Draft> drafts, List<Container> containers, boolean article, Furniture furniture, Site site) {
        return new MainText(drafts, containers, article, furniture, site).zoned();
    }

    private List<Block> zoned() {
        Container main = main(proses[drafts.size()]);
        int end = article ? end(main) : drafts.size();
        List<Block> blocks = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean own = main.holds(i) && i < end && !(article && furniture.is(draft));
            boolean kept = !draft.inMain() || own;
            blocks.add(kept ? draft.block() : draft.as(Zone.ASIDE));
        }
        return blocks;
    }

    /**
     * Where an article ends: at the first line that announces other articles, after the last running text that stands
     * beside its first paragraphs. Such a line in the middle of an article does not end it.
     */
    private int end(Container main) {
        for (int i = lastBesideFirst(main) + 1; i < main.to(); i++) {
            if (ArticleMarks.ends(drafts.get(i).block())) {
                return i;
            }
        }
        return main.to();
    }

    private int lastBesideFirst(Container main) {
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        int last = main.to();
        for (int i = main.from(); i < main.to(); i++) {
            Element parent = drafts.get(i).element().parent();
            if (parent != null && BlockWeight.prose(drafts.get(i)) > 0) {
                boolean first = proses[i] - proses[main.from()] < ENOUGH && parents.add(parent);
                last = first || parents.contains(parent) ? i : last;
            }
        }
        return last;
    }

    private Container main(long prose) {
        if (prose < ENOUGH) {
            return containers.getLast();
        }
        Container core = core();
        return article ? body(core) : widened(core);
    }

    /** The part of the core that its author calls the body, if it holds most of the running text. */
    private Container body(Container core) {
        Container best = core;
        for (Container container : containers) {
            boolean inside = container.from() >= core.from() && container.to() <= core.to();
            if (inside && container.body() && in(container, proses) * 100 >= in(core, proses) * BODY) {
                best = container.size() < best.size() ? container : best;
            }
        }
        return best;
    }

    /** A measure of all blocks before each index, so that the sum over any element is one subtraction. */
    private long[] sums(IntUnaryOperator measure) {
        long[] sums = new long[drafts.size() + 1];
        for (int i = 0; i < drafts.size(); i++) {
            sums[i + 1] = sums[i] + measure.applyAsInt(i);
        }
        return sums;
    }

    private static long in(Container container, long[] sums) {
        return sums[container.to()] - sums[container.from()];
    }

    private Container core() {
        Container best = containers.getLast();
        for (Container container : containers) {
            long more = in(container, weights) - in(best, weights);
            if (more > 0 || (more == 0 && container.size() < best.size())) {
                best = container;
            }
        }
        return best;
    }

    private Container widened(Container core) {
        Container wide = core;
        for (Container container : containers) {
            if (container.around(wide) && addsText(container, wide)) {
                wide = container;
            }
        }
        return wide;
    }

    private boolean addsText(Container outer, Container inner) {
        long text = in(outer, characters) - in(inner, characters);
        long linked = in(outer, navigations) - in(inner, navigations);
        return linked * 2 <= text;
    }
}
