package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;

/** The dimensions that a count is grouped by. */
final class Axes {
    private static final int BITS_OF_A_FEW = 3;
    private static final int BITS_OF_MANY = 12;

    /** In the order asked for. */
    private final List<Axis> order;

    private final Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);

    Axes(List<Dimension> by) {
        List<Axis> made = new ArrayList<>();
        int shift = 0;
        for (Dimension dimension : by) {
            Axis axis = new Axis(dimension, shift, bits(dimension));
            axes.put(dimension, axis);
            made.add(axis);
            shift += bits(dimension);
        }
        order = List.copyOf(made);
    }

    private static int bits(Dimension dimension) {
        return switch (dimension) {
            case PURPOSE, ASPECT, ZONE, ROUND -> BITS_OF_A_FEW;
            case CODE, PORTAL, LANG, MONTH -> BITS_OF_MANY;
            case TYPE, DISTRICT, CATEGORY ->
                throw MonitorException.wrong("The index does not group by " + dimension.key()
                        + ", which is a property of portals: group by portal and add up.");
        };
    }

    /** The part of a key that says this value; nothing where the count is not grouped by that dimension. */
    long part(Dimension dimension, String name) {
        Axis axis = axes.get(dimension);
        return axis == null ? 0 : axis.part(name);
    }

    long part(Dimension dimension, Keyed value) {
        return part(dimension, value.key());
    }

    boolean has(Dimension dimension) {
        return axes.containsKey(dimension);
    }

    /** A number that orders keys as their values do, the first dimension's before the second's. */
    long rank(long key) {
        long rank = 0;
        for (Axis axis : order) {
            rank = (rank << axis.bits()) | axis.rank(key);
        }
        return rank;
    }

    /** The values that a key says, in the order of the dimensions asked for. */
    List<String> names(long key) {
        return order.stream().map(axis -> axis.name(key)).toList();
    }
}
