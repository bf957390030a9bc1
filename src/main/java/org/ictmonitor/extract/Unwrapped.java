package org.ictmonitor.extract;

/** A body with its content codings taken off, or why that failed. */
sealed interface Unwrapped {
    /** The bytes of the page itself, perhaps only their beginning. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Bytes(byte[] bytes) implements Unwrapped {}

    /** No bytes, and why. */
    record Failure(String why) implements Unwrapped {}
}
