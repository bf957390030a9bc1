package org.ictmonitor.analysis.reliability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Purpose;

/**
 * A passage with what one reader, a person or the tagger, marked in it.
 *
 * @param language ISO 639-1 code, empty if the reader did not say
 * @param purpose of the passage as a whole (coding manual, rule 15), empty if mentions carry their own
 * @param aspect likewise
 * @param spans in the order of the text
 */
public record CodedPassage(
        String id,
        String text,
        Optional<String> language,
        Optional<Purpose> purpose,
        Optional<Aspect> aspect,
        List<CodedSpan> spans) {
    public CodedPassage {
        spans = spans.stream()
                .sorted(Comparator.comparingInt(CodedSpan::start).thenComparingInt(CodedSpan::end))
                .toList();
    }

    /** The words of a stretch. */
    String surface(CodedSpan span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    /** The strongest purpose of its mentions, in the order of rule 15; {@code none} if there is no mention. */
    Purpose strongestPurpose() {
        return List.of(Purpose.PROVIDE, Purpose.COMMUNICATE, Purpose.INFORM).stream()
                .filter(purpose ->
                        spans.stream().anyMatch(span -> span.purpose().equals(Optional.of(purpose))))
                .findFirst()
                .orElse(Purpose.NONE);
    }

    /** The first aspect of its mentions that says something. */
    Aspect firstAspect() {
        return spans.stream()
                .flatMap(span -> span.aspect().stream())
                .filter(aspect -> aspect != Aspect.NONE)
                .findFirst()
                .orElse(Aspect.NONE);
    }
}
