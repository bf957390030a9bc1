package org.ictmonitor.crawl;

import java.util.Optional;
import java.util.Set;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;

/** What came of a request. */
sealed interface Answer {
    /** A whole response, of any status. */
    record Whole(Exchange whole) implements Answer {}

    /**
     * No response, or only the beginning of one.
     *
     * @param detail for a person
     * @param certificate what is wrong with the server's certificate, for which nothing was sent to it
     */
    record Broken(
            FailureReason reason, String detail, Optional<Exchange> beginning, Set<CertificateProblem> certificate)
            implements Answer {
        public Broken {
            certificate = Set.copyOf(certificate);
        }

        Broken(FailureReason reason, String detail, Optional<Exchange> beginning) {
            this(reason, detail, beginning, Set.of());
        }
    }

    /** The crawl is stopping at once and this request was given up: it leaves no trace. */
    record GivenUp() implements Answer {}

    /** The response, as far as there was one. */
    default Optional<Exchange> exchange() {
        return switch (this) {
            case Whole whole -> Optional.of(whole.whole());
            case Broken broken -> broken.beginning();
            case GivenUp givenUp -> Optional.empty();
        };
    }
}
