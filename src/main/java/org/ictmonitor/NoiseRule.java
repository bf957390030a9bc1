package org.ictmonitor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a campaign says is noise on one portal, or on all.
 *
 * @param portal id, empty for all portals
 * @param css selectors of elements that do not count when two readings of a page are compared
 * @param regex what is taken out of each block of text before it is compared
 * @param keep kinds of noise that do count here; only {@link Noise#DATES} and {@link Noise#TIMES} can be kept, since a
 *     version of a page that differs in other noise alone is not recorded
 * @param place file and line of the rule, for errors
 */
public record NoiseRule(Optional<String> portal, List<String> css, List<Pattern> regex, Set<Noise> keep, String place) {
    public NoiseRule {
        css = List.copyOf(css);
        regex = List.copyOf(regex);
        keep = Set.copyOf(keep);
    }

    /** Whether the rule holds for a portal. */
    public boolean holdsFor(String id) {
        return portal.map(id::equals).orElse(true);
    }
}
