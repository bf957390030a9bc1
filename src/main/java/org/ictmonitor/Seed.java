package org.ictmonitor;

import java.net.URI;

/**
 * A start URL of a portal. Its host, and its path down to the last slash, are what belongs to the portal.
 *
 * @param portal the portal it starts
 * @param url absolute, http or https, as it stands in the file but for its host, which is in its ASCII form
 */
public record Seed(Portal portal, URI url) {}
