package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Of mentions that overlap, the longest stands; of two of one length, the first. */
final class Overlaps {
    private Overlaps() {}

    static List<Found> resolve(List<Found> found) {
        List<Found> longest = new ArrayList<>(found);
        longest.sort(Comparator.comparingInt(Found::length).reversed().thenComparingInt(Found::from));
        BitSet taken = new BitSet();
        List<Found> standing = new ArrayList<>();
        for (Found candidate : longest) {
            int next = taken.nextSetBit(candidate.from());
            if (next < 0 || next >= candidate.to()) {
                taken.set(candidate.from(), candidate.to());
                standing.add(candidate);
            }
        }
        standing.sort(Comparator.comparingInt(Found::from));
        return standing;
    }
}
