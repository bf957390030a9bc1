package org.ictmonitor;

import java.util.Optional;

/**
 * The sampling unit: a site or part of one.
 *
 * @param id short name, the key of seeds, filters and tables
 * @param name as people call it
 * @param institutionType as in the survey's Table 1, empty for a digital service
 * @param district as in the survey's Table 1
 * @param category why it is in the sample
 */
public record Portal(
        String id, String name, Optional<String> institutionType, Optional<String> district, PortalCategory category) {}
