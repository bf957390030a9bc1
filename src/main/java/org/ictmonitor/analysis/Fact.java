package org.ictmonitor.analysis;

import java.util.Comparator;
import java.util.List;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Purpose;
import org.ictmonitor.store.StoredMention;

/**
 * What the study notes of a portal: that it names a code for a purpose or under an aspect.
 *
 * @param template whether it stands in the site's template, and not in what its pages are for
 */
record Fact(String portal, Code code, Purpose purpose, Aspect aspect, boolean template) {
    static Fact of(StoredMention mention) {
        return new Fact(
                mention.portal(),
                mention.code(),
                mention.purpose(),
                mention.aspect(),
                mention.zone().isTemplate());
    }

    /** The same in the other part of the page. */
    Fact opposite() {
        return new Fact(portal, code, purpose, aspect, !template);
    }

    /** The code as a whole. */
    Subject subject() {
        return new Subject(portal, code, template);
    }

    String zone() {
        return template ? "template" : "main";
    }

    /** A code on a portal, whatever for. */
    record Subject(String portal, Code code, boolean template) {}

    /** Codes in the order of the codebook. */
    static Comparator<Fact> order(Codebook codebook) {
        List<Code> codes =
                codebook.entries().stream().map(entry -> entry.code()).toList();
        return Comparator.<Fact>comparingInt(fact -> codes.indexOf(fact.code()))
                .thenComparing(Fact::code)
                .thenComparing(Fact::purpose)
                .thenComparing(Fact::aspect)
                .thenComparing(Fact::template);
    }
}
