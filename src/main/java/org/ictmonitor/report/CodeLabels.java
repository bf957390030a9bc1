package org.ictmonitor.report;

import org.ictmonitor.Code;
import org.ictmonitor.Codebook;

/** What codes are called in the report's language. */
final class CodeLabels {
    private CodeLabels() {}

    /** The label of a code; the words for it, as of {@code all}, or the code itself where the codebook has none. */
    static String of(Codebook codebook, Wording words, String code) {
        return codebook.entry(new Code(code))
                .map(entry -> entry.label(words.language()))
                .orElseGet(() -> words.value("code", code));
    }
}
