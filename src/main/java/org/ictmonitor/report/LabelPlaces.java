package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the names of points in a plot, so that they cover neither each other nor a point: beside the point where
 * that is free, else further off, up or down. Points are named in the order in which they are asked for, so that the same
 * points always get the same places. Not safe to share between threads.
 */
final class LabelPlaces {
    /** Mean width of a letter of the plots' 12 pixel type, a little generous. */
    private static final double LETTER = 6.6;

    private static final double LINE = 13;
    private static final double GAP = 8;
    /** Kept free at both ends of a name, so that two names side by side do not read as one. */
    private static final double APART = 3;

    private static final int MOST_STEPS = 24;

    private final double width;
    private final double height;
    /** Type compared to the plots' own: names for a phone are written larger, since the whole plot is drawn smaller there. */
    private final double size;

    private final List<Box> taken = new ArrayList<>();

    /** Names for a plot of that size; they stay inside it. */
    LabelPlaces(double width, double height) {
        this(width, height, 1);
    }

    /** The same in type that is so many times larger. */
    LabelPlaces(double width, double height, double size) {
        this.width = width;
        this.height = height;
        this.size = size;
    }

    /** A name's place. {@code away} says that it stands so far off that a line should lead to its point. */
    record Place(double x, double y, boolean away) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Keeps a point's own place free. */
    void point(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Where the name of the point begins: the left end of its base line. Empty if there is no room anywhere near. */
    Optional<Place> of(String label, double x, double y) {
        double wide = label.codePointCount(0, label.length()) * LETTER * size;
        for (int step = 0; step <= MOST_STEPS; step++) {
            double line = LINE * size;
            double off = (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * line * 0.75;
            for (double left : new double[] {x + GAP, x - GAP - wide}) {
                Box box = new Box(left - APART, y + off - line / 2, left + wide + APART, y + off + line / 2);
                if (isFree(box)) {
                    taken.add(box);
                    return Optional.of(new Place(left, box.bottom - 3 * size, step > 1));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Box box) {
        return box.left >= 0
                && box.right <= width
                && box.top >= 0
                && box.bottom <= height
                && taken.stream().noneMatch(box::meets);
    }
}
