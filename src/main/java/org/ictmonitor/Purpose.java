package org.ictmonitor;

/** What a tool is mentioned for: the three directions of the survey, Table 3, and none of them (coding manual, rule 15). */
public enum Purpose implements Keyed {
    /** The tool carries information to readers. */
    INFORM,
    /** The tool is for exchange between the organisation and people. */
    COMMUNICATE,
    /** A service, or a step of one, is done through the tool. */
    PROVIDE,
    /** The tool is itself the subject, is only planned, or no use can be told. */
    NONE
}
