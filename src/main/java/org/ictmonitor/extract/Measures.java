package org.ictmonitor.extract;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What the blocks of a page amount to, summed up so that the sum over any element is one subtraction. Only blocks count
 * that their elements leave in the main zone.
 */
final class Measures {
    private final List<Draft> drafts;
    private final long[] weights;
    private final long[] proses;
    private final long[] characters;
    private final long[] unlinked;
    private final long[] navigations;
    private final long[] services;

    Measures(List<Draft> drafts, Site site) {
        this.drafts = drafts;
        weights = sums(i -> BlockWeight.of(drafts.get(i), drafts.get(Math.max(0, i - 1))));
        proses = sums(i -> BlockWeight.prose(drafts.get(i)));
        characters = sums(i -> inMain(i) ? drafts.get(i).characters() : 0);
        unlinked =
                sums(i -> inMain(i) ? drafts.get(i).characters() - drafts.get(i).linked() : 0);
        navigations = sums(i -> inMain(i) ? site.navigation(drafts.get(i)) : 0);
        services = sums(i -> inMain(i) && site.gives(drafts.get(i)) ? 1 : 0);
    }

    private boolean inMain(int index) {
        return drafts.get(index).inMain();
    }

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

    /** By {@link BlockWeight}. */
    long weight(Container container) {
        return in(container, weights);
    }

    /** Characters of running text outside links. */
    long prose(Container container) {
        return in(container, proses);
    }

    /** The same between two blocks, the second exclusive. */
    long prose(int from, int to) {
        return proses[to] - proses[from];
    }

    /** Characters of text. */
    long characters(Container container) {
        return in(container, characters);
    }

    /** Characters of text outside links. */
    long unlinked(Container container) {
        return in(container, unlinked);
    }

    /** Characters of text in links that lead on to other pages of the site. */
    long navigation(Container container) {
        return in(container, navigations);
    }

    /** Blocks that give a telephone, an address to write to or a document. */
    long services(Container container) {
        return in(container, services);
    }
}
