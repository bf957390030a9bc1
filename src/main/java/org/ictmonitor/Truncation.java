package org.ictmonitor;

/** Why the stored body is only the beginning of what was sent; the values are those of WARC-Truncated (WARC 1.1, section 5.13). */
public enum Truncation implements Keyed {
    /** A limit on bytes. */
    LENGTH,
    /** A limit on time. */
    TIME,
    /** The connection ended too early. */
    DISCONNECT,
    /** Another or unknown reason. */
    UNSPECIFIED
}
