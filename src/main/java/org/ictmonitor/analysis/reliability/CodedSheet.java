package org.ictmonitor.analysis.reliability;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ictmonitor.Code;
import org.ictmonitor.Purpose;

/**
 * What one coder filled in.
 *
 * @param name of the coder or the sheet, for messages
 * @param units by id; those left blank are not among them
 */
public record CodedSheet(String name, SortedMap<String, Unit> units) {
    /** One coded sentence: the codes named in it, none if it names nothing, and its purpose if the coder gave one. */
    public record Unit(Set<Code> codes, Optional<Purpose> purpose) {
        public Unit {
            codes = Set.copyOf(codes);
        }

        /** Whether the coder marked this code or one below it. */
        boolean has(Code code) {
            return codes.stream().anyMatch(each -> each.isWithin(code));
        }
    }

    public CodedSheet {
        units = new TreeMap<>(units);
    }

    /** The same from units in any order. */
    public static CodedSheet of(String name, Map<String, Unit> units) {
        return new CodedSheet(name, new TreeMap<>(units));
    }
}
