package org.ictmonitor.analysis.reliability;

import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Purpose;

/**
 * A stretch of a passage that a coder or the tagger marked as a mention.
 *
 * @param start in the passage's text, in Unicode code points
 * @param end exclusive
 * @param purpose empty if the coder did not code it for this mention
 * @param aspect likewise
 */
public record CodedSpan(int start, int end, Code code, Optional<Purpose> purpose, Optional<Aspect> aspect) {
    boolean overlaps(CodedSpan other) {
        return start < other.end && other.start < end;
    }
}
