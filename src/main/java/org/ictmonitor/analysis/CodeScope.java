package org.ictmonitor.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;

/**
 * The codes of one kind that a question is about.
 *
 * @param tops the highest of them: every mention belongs to exactly one, so that their counts of mentions sum to n
 * @param entries these and what stands below them, in the codebook’s order
 */
record CodeScope(Set<Code> tops, List<CodeEntry> entries) {
    static CodeScope of(Codebook codebook, CodeKind kind, Set<Code> asked) {
        List<CodeEntry> entries = codebook.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .filter(entry -> asked.isEmpty() || asked.stream().anyMatch(entry.code()::isWithin))
                .toList();
        if (entries.isEmpty()) {
            throw MonitorException.wrong("This table counts codes of the kind " + kind.key() + ", and "
                    + (asked.isEmpty() ? "the codebook has none." : "--code names none of them."));
        }
        Set<Code> codes = entries.stream().map(CodeEntry::code).collect(Collectors.toSet());
        return new CodeScope(codes.stream().filter(code -> isTop(code, codes)).collect(Collectors.toSet()), entries);
    }

    private static boolean isTop(Code code, Set<Code> codes) {
        return code.withAncestors().stream().skip(1).noneMatch(codes::contains);
    }

    /** Whether a code has kinds of its own in the table. */
    boolean hasFamilies() {
        return tops.size() < entries.size();
    }
}
