package org.ictmonitor.notify;

import org.ictmonitor.Keyed;

/** Why somebody is told. */
public enum Event implements Keyed {
    /** The portals changed. */
    CHANGE,
    /** The run failed, and the one before had not. */
    FAILURE,
    /** The run succeeded after one that had failed. */
    RECOVERY
}
