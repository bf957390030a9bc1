package org.ictmonitor;

/** Why a portal is in the sample. */
public enum PortalCategory implements Keyed {
    /** A provider of social services. */
    SOCIAL_SERVICE,
    /** A digital service that recipients of social services use. */
    DIGITAL_SERVICE
}
