package org.ictmonitor;

/** The survey’s three groups of tools. One tool may be in more than one. */
public enum ToolCategory implements Keyed {
    /** A channel of communication. */
    COMMUNICATION,
    /** A channel of dissemination of information. */
    DISSEMINATION,
    /** A method of building online provision of services. */
    ONLINE_PROVISION
}
