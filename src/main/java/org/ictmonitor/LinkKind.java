package org.ictmonitor;

/** What kind of element points to an address. */
public enum LinkKind implements Keyed {
    /** A link to be followed by a click. */
    ANCHOR,
    /** A frame or other embedded document. */
    FRAME,
    /** An image. */
    IMAGE,
    /** The address a form is sent to. */
    FORM
}
