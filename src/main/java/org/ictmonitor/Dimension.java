package org.ictmonitor;

/** What a table may be grouped by. */
public enum Dimension implements Keyed {
    /** The mention’s code. */
    CODE,
    /** The mention’s purpose. */
    PURPOSE,
    /** The mention’s aspect. */
    ASPECT,
    /** The portal. */
    PORTAL,
    /** The portal’s type of institution. */
    TYPE,
    /** The portal’s district. */
    DISTRICT,
    /** The portal’s category. */
    CATEGORY,
    /** The language of the mention’s sentence. */
    LANG,
    /** The month in which the page was published, as 2022-03; "undated" if no date was found. */
    MONTH,
    /** The zone of the mention’s block. */
    ZONE,
    /** The round. */
    ROUND
}
