package org.ictmonitor.store;

import org.ictmonitor.Digest;

/**
 * A page version that is no page: the same error or sign-in page that the portal gave in the place of others too, with a
 * status that says that all is well (a "soft 404").
 *
 * @param version its key
 * @param url key of its address
 * @param portal key of the portal's name
 * @param text digest of the text that stands in the place of several pages
 * @param everywhere whether it stood in the place of half of the portal's pages or more, as in an outage
 * @param probed whether it is known from an address that was made up, and not from standing in the place of others
 */
public record ErrorPage(long version, long url, int portal, Digest text, boolean everywhere, boolean probed) {}
