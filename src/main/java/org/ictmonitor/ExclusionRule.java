package org.ictmonitor;

/** The rule that left a URL out. Each is a counter of its own. */
public enum ExclusionRule implements Keyed {
    /** robots.txt disallows it. */
    ROBOTS,
    /** robots.txt could not be had, which RFC 9309 section 2.3.1.4 reads as a complete disallow. */
    ROBOTS_UNREACHABLE,
    /** The scheme is neither http nor https. */
    SCHEME,
    /** It is written in a way that names no host or page. */
    MALFORMED,
    /** The host belongs to no portal of the campaign. */
    OTHER_HOST,
    /** It lies outside the path that the portal’s seed names. */
    PATH,
    /** A pattern of the campaign’s scope excludes it. */
    PATTERN,
    /** It lies deeper than the scope’s max-depth. */
    DEPTH,
    /** The portal has reached its max-pages-per-portal. */
    PAGE_LIMIT,
    /** Its ending names a kind of file that is not read. */
    FILE_TYPE,
    /** The URL is too long. */
    URL_LENGTH,
    /** Its path repeats itself, or it is one of an endless series. */
    TRAP,
    /** It is a calendar's page, and lies far ahead or where the calendar has long brought nothing but itself. */
    CALENDAR,
    /** It combines a search's filters in one more way, after many that it was asked for. */
    FACETS,
    /** The start page names more feeds than are read. */
    FEED_LIMIT,
    /** The page or the link asks not to be followed. */
    NOFOLLOW,
    /** A person had it erased; its tombstone says why. */
    ERASED,
    /** It stands behind the place where an imported file is damaged; counted once a file, since nobody knows how many. */
    DAMAGED;

    /** Whether it leaves a URL out only for the way that led there, so that another way may yet lead to it. */
    public boolean isOfTheWay() {
        return this == DEPTH || this == NOFOLLOW || this == CALENDAR;
    }
}
