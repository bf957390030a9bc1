package org.ictmonitor.config;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ictmonitor.Aim;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;

/**
 * The codebook's rules for the survey's purposes, refusing what it does not know.
 *
 * @param known the codes of the codebook
 */
record AimFields(Set<String> known) {
    List<Aim> aims(Section top) {
        if (!top.has("purposes")) {
            return List.of();
        }
        Section aims = top.section("purposes");
        return aims.keys().stream().map(key -> aim(aims, key)).toList();
    }

    private Aim aim(Section aims, String key) {
        Section fields = aims.section(key).only("labels", "directions", "codes", "cues");
        Map<String, String> labels =
                fields.section("labels").only("uk", "ru", "en").pairs();
        if (!labels.containsKey("en")) {
            throw fields.wrong("labels", "labels has no en: an English label is needed for every purpose");
        }
        return new Aim(key, labels, directions(fields), codes(fields), fields.texts("cues"));
    }

    private static Set<Purpose> directions(Section fields) {
        Set<Purpose> directions = EnumSet.noneOf(Purpose.class);
        List<String> keys = fields.texts("directions");
        for (int i = 0; i < keys.size(); i++) {
            int item = i;
            directions.add(Keyed.of(Purpose.class, keys.get(i))
                    .orElseThrow(() -> fields.wrong(
                            "directions", item, "'" + keys.get(item) + "' is none of " + Keyed.keys(Purpose.class))));
        }
        return directions;
    }

    private Set<Code> codes(Section fields) {
        Set<Code> codes = new HashSet<>();
        List<String> keys = fields.texts("codes");
        for (int i = 0; i < keys.size(); i++) {
            if (!known.contains(keys.get(i))) {
                throw fields.wrong(
                        "codes",
                        i,
                        "there is no code '" + keys.get(i) + "' under codes:; did you mean '"
                                + Nearest.to(keys.get(i), known) + "'?");
            }
            codes.add(new Code(keys.get(i)));
        }
        return codes;
    }
}
