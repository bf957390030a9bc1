package org.ictmonitor.analysis.contrast;

import java.util.Optional;
import org.ictmonitor.Code;

/**
 * What a row counts: a code with those below it, or all codes.
 *
 * @param code empty for all
 */
record CodeGroup(Optional<Code> code, String label) {
    /** How the row of all codes is called. */
    static final String ALL = "all";

    boolean holds(Code mentioned) {
        return code.map(mentioned::isWithin).orElse(true);
    }

    String key() {
        return code.map(Code::value).orElse(ALL);
    }
}
