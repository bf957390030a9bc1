package org.ictmonitor;

/** How far a round has got. */
public enum RoundState implements Keyed {
    /** Pages are still to come: it is running, or was interrupted and can go on. */
    RUNNING,
    /** Done, and frozen: the same question to it has the same answer for ever. */
    FINISHED,
    /** Given up by a person for a new round; counted nowhere. */
    ABANDONED
}
