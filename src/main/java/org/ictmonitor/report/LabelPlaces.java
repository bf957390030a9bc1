package org.ictmonitor.report;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the names of points in a plot, so that they cover neither each other nor a point: beside the point where
 * that is free, else further off with a lead to it, which crosses a name or a point only where that cannot be helped. Points are named in
 * the order in which they are asked for, so that the same points always get the same places. Not safe to share between threads.
 */
final class LabelPlaces {
    /** Mean width of a letter of the plots' 12 pixel type, a little generous. */
    private static final double LETTER = 6.6;

    private static final double LINE = 13;
    private static final double GAP = 8;
    /** Kept free at both ends of a name, so that two names side by side do not read as one. */
    private static final double APART = 3;

    /** Steps up or down that a name may stand from its point, and how much of a line each is. */
    private static final int FARTHEST = 16;

    private static final double SHARE_OF_LINE = 0.75;

    /** Steps to the side. */
    private static final int FARTHEST_ASIDE = 3;

    private static final double ASIDE = 44;

    private static final List<Shift> SHIFTS = shifts();

    private final double from;
    private final double width;
    private final double height;
    /** Type compared to the plots' own: names for a phone are written larger, since the whole plot is drawn smaller there. */
    private final double size;

    private final List<Rectangle2D> points = new ArrayList<>();
    private final List<Rectangle2D> names = new ArrayList<>();
    private final List<Line2D> leads = new ArrayList<>();

    /** Names between a left and a right edge, and above a lower one. */
    LabelPlaces(double from, double width, double height) {
        this(from, width, height, 1);
    }

    /** The same in type that is so many times larger. */
    LabelPlaces(double from, double width, double height, double size) {
        this.from = from;
        this.width = width;
        this.height = height;
        this.size = size;
    }

    /** A name's place. {@code away} says that it stands so far off that a line should lead to its point. */
    record Place(double x, double y, boolean away) {}

    /** How a name stands to its point: so many steps below it, and so far to the right or left. */
    private record Shift(int steps, double aside, boolean toTheLeft) {
        boolean isAway() {
            return aside > 0 || steps > 0 || steps < -1;
        }

        double distance() {
            return Math.hypot(aside, steps * LINE * SHARE_OF_LINE);
        }
    }

    /** All ways of standing, the nearest first; of equal ones up before down and right before left. */
    private static List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (int aside = 0; aside <= FARTHEST_ASIDE; aside++) {
            for (int step = 0; step <= FARTHEST; step++) {
                for (int steps : step == 0 ? new int[] {0} : new int[] {-step, step}) {
                    shifts.add(new Shift(steps, aside * ASIDE, false));
                    shifts.add(new Shift(steps, aside * ASIDE, true));
                }
            }
        }
        shifts.sort(Comparator.comparingDouble(Shift::distance));
        return List.copyOf(shifts);
    }

    /** Keeps a point's own place free. */
    void point(double x, double y, double radius) {
        points.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Where the name of the point begins: the left end of its base line. Empty if there is no room anywhere near. */
    Optional<Place> of(String label, double x, double y) {
        double wide = label.codePointCount(0, label.length()) * LETTER * size;
        Point2D point = new Point2D.Double(x, y);
        return place(point, wide, true).or(() -> place(point, wide, false));
    }

    private Optional<Place> place(Point2D point, double wide, boolean uncrossed) {
        for (Shift shift : SHIFTS) {
            Rectangle2D box = box(point, wide, shift);
            Line2D lead = lead(point, box);
            if (isFree(box) && !(uncrossed && isCrossed(box, lead, shift.isAway()))) {
                names.add(box);
                if (shift.isAway()) {
                    leads.add(lead);
                }
                return Optional.of(new Place(box.getMinX() + APART, box.getMaxY() - 3 * size, shift.isAway()));
            }
        }
        return Optional.empty();
    }

    private Rectangle2D box(Point2D point, double wide, Shift shift) {
        double aside = GAP + shift.aside;
        double left = shift.toTheLeft ? point.getX() - aside - wide : point.getX() + aside;
        double line = LINE * size;
        double middle = point.getY() + shift.steps * line * SHARE_OF_LINE;
        return new Rectangle2D.Double(left - APART, middle - line / 2, wide + 2 * APART, line);
    }

    private static Line2D lead(Point2D point, Rectangle2D box) {
        double end = box.getMinX() > point.getX() ? box.getMinX() : box.getMaxX();
        return new Line2D.Double(point.getX(), point.getY(), end, box.getCenterY());
    }

    private boolean isFree(Rectangle2D box) {
        return box.getMinX() >= from
                && box.getMaxX() <= width
                && box.getMinY() >= 0
                && box.getMaxY() <= height
                && points.stream().noneMatch(box::intersects)
                && names.stream().noneMatch(box::intersects);
    }

    private boolean isCrossed(Rectangle2D box, Line2D lead, boolean hasLead) {
        return leads.stream().anyMatch(box::intersectsLine)
                || (hasLead && (names.stream().anyMatch(lead::intersects) || isOverAnotherPoint(lead)));
    }

    private boolean isOverAnotherPoint(Line2D lead) {
        return points.stream().anyMatch(point -> lead.intersects(point) && !point.contains(lead.getP1()));
    }
}
