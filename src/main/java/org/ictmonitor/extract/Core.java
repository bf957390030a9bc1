package org.ictmonitor.extract;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the element that holds what the page is for. It is the one whose blocks weigh most: running text weighs as much
 * as it is long, links and scraps of text weigh against. In an article, the part that its author calls the body goes
 * before. On any other page, the elements around are taken in as long as what they add is text and not links, so that
 * tables of telephones, lists of documents and the like are kept.
 */
final class Core {
    /** Running text from which a page has a core; a page with less is kept whole. */
    private static final int ENOUGH = 600;

    /** The same in an article. */
    private static final int ENOUGH_ARTICLE = 200;

    /** Running text of the core that a part named as its body must hold, in per cent. */
    private static final int BODY = 85;

    /** Running text that an article element must hold to go before the core inside it, in per cent of the core's. */
    private static final int MORE = 115;

    /** The same for several such parts together. */
    private static final int BODIES = 60;

    private final List<Draft> drafts;
    private final List<Container> containers;
    private final Measures measures;
    private final Container page;

    private final OptionalInt lead;

    /** Of blocks and elements, those inside before those around; {@code lead} is a block that the page quotes of itself. */
    Core(List<Draft> drafts, List<Container> containers, Measures measures, OptionalInt lead) {
        this.lead = lead;
        this.drafts = drafts;
        this.containers = containers;
        this.measures = measures;
        this.page = containers.getLast();
    }

    /**
     * What the genre of the page is, all considered: what only may be an article is none if most of its text stands outside
     * its running text, be it the text of the page or of the article element with the headline.
     */
    Genre genre(Genre said) {
        Container heaviest = heaviest(page);
        boolean prose = measures.prose(heaviest) >= ENOUGH && measures.prose(heaviest) * 2 >= measures.unlinked(page);
        return said == Genre.LIKELY && !prose && !shortArticle() ? Genre.OTHER : said;
    }

    private boolean shortArticle() {
        int headline = headline(page);
        return containers.stream()
                .filter(container -> container.article() && container.holds(headline))
                .anyMatch(article -> measures.prose(article) >= ENOUGH_ARTICLE
                        && measures.prose(article) * 2 >= measures.unlinked(article));
    }

    /** The elements that hold it, in the order of the page; several only where an article stands in several parts. */
    List<Container> of(Genre genre) {
        return switch (genre) {
            case ARTICLE -> bodies(measures.prose(page) < ENOUGH_ARTICLE ? page : one(led(heaviest(page))));
            case LIKELY -> bodies(widened(one(led(heaviest(page))), true));
            case OTHER -> List.of(measures.prose(page) < ENOUGH ? page : widened(heaviest(page), false));
        };
    }

    private Container heaviest(Container within) {
        Container best = within;
        for (Container container : containers) {
            long more = measures.weight(container) - measures.weight(best);
            if (container.inside(within) && (more > 0 || (more == 0 && container.size() < best.size()))) {
                best = container;
            }
        }
        return best;
    }

    /** What a page quotes of itself stands in its article, not in what readers wrote below. */
    private Container led(Container core) {
        if (lead.isEmpty() || core.holds(lead.getAsInt())) {
            return core;
        }
        Container best = core;
        for (Container container : containers) {
            boolean apart = container.holds(lead.getAsInt()) && !container.around(core);
            if (apart && (best.equals(core) || measures.weight(container) > measures.weight(best))) {
                best = container;
            }
        }
        return measures.prose(best) >= ENOUGH_ARTICLE ? best : core;
    }

    /** Of several articles one after the other, the one with the headline of the page. */
    private Container one(Container core) {
        int headline = headline(core);
        Container own = core;
        long others = 0;
        for (Container container : containers) {
            if (container.article() && container.inside(core) && container.size() < core.size()) {
                boolean holds = container.holds(headline) && measures.prose(container) >= ENOUGH_ARTICLE;
                own = holds ? container : own;
                others += holds ? 0 : measures.prose(container);
            }
        }
        return others > 0 ? own : core;
    }

    private int headline(Container core) {
        for (int i = core.from(); i < core.to(); i++) {
            if (drafts.get(i).inMain() && drafts.get(i).heading("h1")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The part that its author calls the body, or what holds all such parts; the core as it is if they hold too little of
     * its text.
     */
    private List<Container> bodies(Container core) {
        Container around = around(core);
        if (!around.equals(core)) {
            return List.of(around);
        }
        List<Container> bodies = containers.stream()
                .filter(container -> container.body() && container.inside(core) && measures.prose(container) > 0)
                .toList();
        return bodies.stream()
                .filter(body -> measures.prose(body) * 100 >= measures.prose(core) * BODY)
                .min(Comparator.comparingInt(Container::size))
                .map(List::of)
                .orElseGet(() -> together(core, bodies));
    }

    private List<Container> together(Container core, List<Container> bodies) {
        List<Container> outer = bodies.stream()
                .filter(body -> bodies.stream().noneMatch(other -> other.around(body)))
                .toList();
        long prose = outer.stream().mapToLong(measures::prose).sum();
        boolean enough = prose * 100 >= measures.prose(core) * BODIES;
        return enough && !outer.isEmpty() ? outer : List.of(core);
    }

    /**
     * The nearest body around the core, which holds more than running text, such as tables; or the article element around
     * it, if that has more running text.
     */
    private Container around(Container core) {
        return containers.stream()
                .filter(container -> container.body() || moreProse(container, core))
                .filter(container -> container.around(core) || container.inside(core))
                .filter(container -> measures.unlinked(container) * 100 >= measures.unlinked(core) * BODY)
                .filter(container -> addsText(container, core))
                .findFirst()
                .orElse(core);
    }

    private boolean moreProse(Container container, Container core) {
        return container.article()
                && container.around(core)
                && measures.prose(container) * 100 >= measures.prose(core) * MORE;
    }

    private Container widened(Container core, boolean forService) {
        Container wide = core;
        for (Container container : containers) {
            if (container.around(wide) && addsText(container, wide) && (!forService || addsService(container, wide))) {
                wide = container;
            }
        }
        return wide;
    }

    private boolean addsText(Container outer, Container inner) {
        long text = measures.characters(outer) - measures.characters(inner);
        long linked = measures.navigation(outer) - measures.navigation(inner);
        return linked * 2 <= text;
    }

    private boolean addsService(Container outer, Container inner) {
        return measures.services(outer) > measures.services(inner);
    }
}
