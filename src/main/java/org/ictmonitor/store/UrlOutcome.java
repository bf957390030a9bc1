package org.ictmonitor.store;

import java.util.Optional;
import org.ictmonitor.FoundBy;
import org.ictmonitor.Standing;

/**
 * What became of one URL in a round.
 *
 * @param reason key of the failure's reason, of the rule that left it out, or of why an attached file gave no text
 * @param standing of a page that the round did not see, once the round is finished
 * @param detail for a person: what came instead, the target of a redirect, why nothing was read
 * @param reading what was made of a fetched body
 * @param foundOn the URL in whose response it was found first, empty for seeds and pages of earlier rounds
 */
public record UrlOutcome(
        String url,
        String portal,
        int depth,
        FoundBy foundBy,
        Outcome outcome,
        Optional<String> reason,
        Optional<String> detail,
        int attempts,
        Optional<Standing> standing,
        Reading reading,
        Optional<String> foundOn) {

    /** What was made of a fetched body. */
    public enum Reading {
        /** Nothing was fetched. */
        NONE,
        /** It was read as a page or as an attached file. */
        READ,
        /** It is nothing that is read. */
        NOT_READ,
        /** It should have been readable. */
        UNREADABLE,
        /** An error's or a sign-in page in the place of one, although the status says that all is well. */
        SOFT_404
    }
}
