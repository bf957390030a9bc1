package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of mentions that overlap, the longest stands; of two of one length, the first. */
final class Overlaps {
    private Overlaps() {}

    static List<Found> resolve(List<Found> found) {
        List<Found> longest = new ArrayList<>(found);
        longest.sort(Tagger.longestFirst());
        List<Found> standing = new ArrayList<>();
        for (Found candidate : longest) {
            if (standing.stream().noneMatch(candidate::overlaps)) {
                standing.add(candidate);
            }
        }
        standing.sort(Comparator.comparingInt(Found::from));
        return standing;
    }
}
