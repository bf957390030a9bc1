package org.ictmonitor.privacy;

/** A piece of personal data in a text, and what is shown in its place. */
record Span(int start, int end, String mark) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
