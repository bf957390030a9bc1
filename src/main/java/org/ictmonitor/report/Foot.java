package org.ictmonitor.report;

import java.util.List;

/** What stands at the foot of a table in the report: folded on a screen, in small print on paper. */
record Foot(List<String> notes, Wording words) {
    void write(Html html) {
        if (!notes.isEmpty()) {
            html.open("details", "class", "fold notes").element("summary", words.of("notes"));
            notes.forEach(note -> html.element("p", note, "class", "foot"));
            html.close();
        }
    }
}
