package org.ictmonitor.analysis.reliability;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.MonitorException;

/**
 * How many units each stratum gives: as many as every other, so that rare codes are seen, and all that it has where it has
 * fewer (equal allocation; W. G. Cochran, Sampling Techniques, 3rd edition 1977, chapter 5A).
 */
final class Allocation {
    private Allocation() {}

    /**
     * The number for each stratum; at least one each.
     *
     * @param sizes of the strata, none of them 0
     * @throws MonitorException if there are more strata than units
     */
    static Map<String, Integer> equal(Map<String, Integer> sizes, int units) {
        if (sizes.size() > units) {
            throw MonitorException.wrong("There are " + sizes.size() + " strata and only " + units
                    + " sentences to draw from them; raise --size or name fewer dimensions with --by.");
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int left = units;
        List<Map.Entry<String, Integer>> smallestFirst = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        for (int i = 0; i < smallestFirst.size(); i++) {
            int share = left / (smallestFirst.size() - i);
            int number = Math.min(share, smallestFirst.get(i).getValue());
            numbers.put(smallestFirst.get(i).getKey(), number);
            left -= number;
        }
        return numbers;
    }
}
