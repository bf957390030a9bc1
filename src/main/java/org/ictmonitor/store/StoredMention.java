package org.ictmonitor.store;

import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.Evidence;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;

/**
 * A mention with all that a row of {@code explain} shows.
 *
 * @param zone in that round, in which a sidebar that was read as main text may have been found out
 * @param pages that have it: more than one for a mention in a block of the portal's template
 */
public record StoredMention(
        Code code,
        Purpose purpose,
        Aspect aspect,
        Evidence evidence,
        double score,
        String url,
        String portal,
        int round,
        Zone zone,
        String sentence,
        String surface,
        Optional<String> href,
        CaptureRef capture,
        long pages,
        Carrier carrier) {
    /** A mention on a page, as opposed to one in an attached file. */
    public StoredMention(
            Code code,
            Purpose purpose,
            Aspect aspect,
            Evidence evidence,
            double score,
            String url,
            String portal,
            int round,
            Zone zone,
            String sentence,
            String surface,
            Optional<String> href,
            CaptureRef capture,
            long pages) {
        this(
                code,
                purpose,
                aspect,
                evidence,
                score,
                url,
                portal,
                round,
                zone,
                sentence,
                surface,
                href,
                capture,
                pages,
                Carrier.PAGE);
    }
}
