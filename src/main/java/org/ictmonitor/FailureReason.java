package org.ictmonitor;

/** Why a fetch gave no page. Each is a counter of its own. */
public enum FailureReason implements Keyed {
    /** The host name has no address. */
    DNS,
    /** No connection could be made. */
    CONNECT,
    /** The certificate or the handshake is not valid. */
    TLS,
    /** The time limit of a connection or of the whole fetch ran out. */
    TIMEOUT,
    /** The answer is not HTTP, or ended too early. */
    PROTOCOL,
    /** The answer is larger than the limit; its beginning is kept. */
    TOO_LARGE,
    /** The status is 4xx or 5xx. */
    HTTP_STATUS,
    /** A redirect without a usable target, or too many of them. */
    REDIRECT,
    /** The host’s address is private or otherwise not allowed. */
    ADDRESS,
    /** An error of this program, with its trace in the log. */
    INTERNAL
}
