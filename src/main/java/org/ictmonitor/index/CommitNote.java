package org.ictmonitor.index;

import java.util.Map;
import java.util.OptionalLong;
import org.ictmonitor.Aspect;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;

/** What a commit says about itself: how far it goes, and how the numbers in its documents are to be read. */
record CommitNote(Map<String, String> data) {
    private static final String CAPTURE = "highest-capture";
    private static final String CODES = "codes";
    private static final String SCHEME = "scheme";

    /** Changes whenever documents written before could be read wrongly. */
    private static final String CURRENT = "5: " + Keyed.keys(Purpose.class) + "; " + Keyed.keys(Aspect.class);

    CommitNote {
        data = Map.copyOf(data);
    }

    static CommitNote of(Map<String, String> data) {
        return new CommitNote(data);
    }

    static CommitNote of(long highestCapture, MentionNumbers numbers) {
        return new CommitNote(
                Map.of(CAPTURE, Long.toString(highestCapture), CODES, numbers.written(), SCHEME, CURRENT));
    }

    /** Whether this version of the program wrote it, or nothing was written yet. */
    boolean isReadable() {
        return data.getOrDefault(SCHEME, CURRENT).equals(CURRENT);
    }

    OptionalLong highestCapture() {
        String capture = data.get(CAPTURE);
        return capture == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(capture));
    }

    MentionNumbers numbers() {
        return MentionNumbers.read(data.getOrDefault(CODES, ""));
    }
}
