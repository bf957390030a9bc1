package org.ictmonitor.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Parts of an article that lead on to other pages: elements with little running text, more than a third of whose text
 * stands in links. Mozilla's Readability cleans articles of such elements by a like rule: link density, and fewer than ten
 * commas.
 */
final class LeadingParts {
    /** Text in links, in per cent. */
    private static final int LINKED = 33;

    /** As many commas are those of sentences. */
    private static final int COMMAS = 10;

    /** Running text that may be taken for such a part, in per cent of the article's. */
    private static final int PROSE = 25;

    private final List<Draft> drafts;
    private final List<Container> containers;
    private final Measures measures;

    LeadingParts(List<Draft> drafts, List<Container> containers, Measures measures) {
        this.drafts = drafts;
        this.containers = containers;
        this.measures = measures;
    }

    /** The blocks in such parts of these parts of the page. */
    BitSet in(List<Container> article) {
        long prose = article.stream().mapToLong(measures::prose).sum();
        List<Container> linked = containers.stream()
                .filter(this::leads)
                .filter(container -> measures.prose(container) * 100 <= prose * PROSE)
                .filter(container -> article.stream().anyMatch(container::partOf))
                .toList();
        BitSet blocks = new BitSet();
        if (!linked.isEmpty()) {
            int[] commas = commas();
            linked.stream()
                    .filter(container -> commas[container.to()] - commas[container.from()] < COMMAS)
                    .forEach(container -> blocks.set(container.from(), container.to()));
        }
        return blocks;
    }

    /** Commas before each block, so that those in any element are one subtraction. */
    private int[] commas() {
        int[] commas = new int[drafts.size() + 1];
        for (int i = 0; i < drafts.size(); i++) {
            commas[i + 1] = commas[i] + commas(drafts.get(i).block().text());
        }
        return commas;
    }

    private boolean leads(Container container) {
        long characters = measures.characters(container);
        long linked = characters - measures.unlinked(container);
        return container.grouping() && linked * 100 > characters * LINKED;
    }

    private static int commas(String text) {
        int commas = 0;
        for (int at = 0; at < text.length(); at++) {
            commas += comma(text.charAt(at)) ? 1 : 0;
        }
        return commas;
    }

    private static boolean comma(char letter) {
        return letter == ',' || letter == '،' || letter == '、' || letter == '，';
    }
}
