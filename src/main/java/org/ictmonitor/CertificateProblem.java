package org.ictmonitor;

import java.util.Collection;
import java.util.stream.Collectors;

/** What is wrong with the certificate of a server. A certificate may have several of these. */
public enum CertificateProblem implements Keyed {
    /** Its time is over. */
    EXPIRED("has expired"),
    /** Its time has not begun. */
    NOT_YET_VALID("is not valid yet"),
    /** It does not lead to an authority that this Java installation trusts: signed by itself, or its chain is broken. */
    UNTRUSTED("is vouched for by nobody known"),
    /** It was issued for other host names. */
    OTHER_NAME("is for other host names"),
    /** Anything else: a weak signature, a use that it was not issued for. */
    UNUSABLE("cannot be used");

    private final String words;

    CertificateProblem(String words) {
        this.words = words;
    }

    /** As the end of a sentence whose subject is the certificate. */
    public static String words(Collection<CertificateProblem> problems) {
        return problems.stream().sorted().map(problem -> problem.words).collect(Collectors.joining(" and "));
    }
}
