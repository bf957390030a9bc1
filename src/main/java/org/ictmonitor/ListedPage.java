package org.ictmonitor;

import java.time.Instant;

/**
 * A page as a sitemap or feed lists it.
 *
 * @param url normalised
 * @param changed when its content changed last, as the list says; at midnight if the list names a day alone
 */
public record ListedPage(String url, Instant changed) {}
