package org.ictmonitor;

/** What became of a response's body. */
public sealed interface ReadOutcome {
    /** It was read as a page. */
    record Read(Reading reading) implements ReadOutcome {}

    /** Byte for byte what the page's version was read from, so that it was not read again. */
    record Same() implements ReadOutcome {}

    /** It is not something that is read: a picture, a sitemap, an error's page. */
    record NotRead(String why) implements ReadOutcome {}

    /** It should have been readable and was not: counted, and shown by {@code status}. */
    record Unreadable(String why) implements ReadOutcome {}
}
