package org.ictmonitor;

/** What kind of element a block is, as far as it helps to read its text. */
public enum BlockKind implements Keyed {
    /** A heading. */
    HEADING,
    /** A paragraph or other run of text. */
    PARAGRAPH,
    /** An item of a list. */
    ITEM,
    /** A row of a table, its cells separated by a tab. */
    ROW,
    /** A button, caption, label or summary. */
    LABEL,
    /** The headline of an article: content of the page, but not of the article's text. */
    TITLE
}
