package org.ictmonitor;

/** What a code stands for. */
public enum CodeKind implements Keyed {
    /** An ICT tool. */
    TOOL,
    /** A digital service. */
    SERVICE,
    /** An electronic document in Diia. */
    DOCUMENT
}
