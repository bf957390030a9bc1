package org.ictmonitor;

/**
 * How a page that was there in the round before stands in a round that did not see it. Only a portal that says so takes a
 * page away: what could not be asked, or did not answer, stays as it was last seen.
 */
public enum Standing implements Keyed {
    /** Its time to be asked again had not come. It stays. */
    NOT_DUE,
    /**
     * It could not be had: no connection, an error of the server, a refusal, or the same error or sign-in page in the place of
     * most pages of the portal. It stays.
     */
    UNREACHABLE,
    /**
     * Status 404 or 410, or the same page in the place of several, for the first time since it was seen. It stays, since
     * servers say so of everything while they are being mended.
     */
    MISSING,
    /** Missing, and missing in an earlier round since it was seen. It ends. */
    GONE,
    /**
     * It could not be had, and no page of its portal for longer than the campaign waits. It ends, though nobody said that it is
     * gone.
     */
    LOST,
    /** Its address leads to another page. It ends. */
    MOVED,
    /** The portal's robots.txt disallows it. It stays for the first such round and ends with the second. */
    DISALLOWED,
    /** The campaign's own rules no longer let it in, or it is no page any more. It ends. */
    OUT_OF_SCOPE
}
