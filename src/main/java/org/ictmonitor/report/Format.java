package org.ictmonitor.report;

import org.ictmonitor.Keyed;

/** How rows are written. The tidy formats (all but {@link #TABLE} and {@link #MD}) are made for other programs. */
public enum Format implements Keyed {
    /** Aligned columns for a terminal. */
    TABLE,
    /** RFC 4180, in UTF-8. */
    CSV,
    /** Tab-separated; tabs, line ends and backslashes in cells as backslash escapes. */
    TSV,
    /** One JSON array, a line a row. */
    JSON,
    /** A JSON object a line. */
    JSONL,
    /** A Markdown table. */
    MD;

    /** Whether the format is laid out for people, who like a matrix wide, and not for programs, which need it tidy. */
    public boolean isForPeople() {
        return this == TABLE || this == MD;
    }

    /** Whether notes can stand in the file itself; JSON has no place for them. */
    public boolean holdsNotes() {
        return this != JSON && this != JSONL;
    }
}
