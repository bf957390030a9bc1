package org.ictmonitor;

/** What is said of a digital service or of a document in Diia. Mentions of tools have {@link #NONE}. */
public enum Aspect implements Keyed {
    /** The service is used or offered for use. */
    USE,
    /** Advice on how to use the service. */
    CONSULTATION,
    /** Help with, or the act of, registering for the service. */
    REGISTRATION,
    /** The document is accepted. */
    ACCEPTED,
    /** The document is not accepted. */
    NOT_ACCEPTED,
    /** The document is accepted for some purposes only, or beside something else. */
    PARTLY,
    /** None of these is said. */
    NONE
}
