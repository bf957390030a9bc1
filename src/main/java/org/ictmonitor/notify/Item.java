package org.ictmonitor.notify;

/**
 * One change of the digest, in the words and order of {@code ictmon changes}.
 *
 * @param url of a page, empty for a fact of a portal
 * @param code empty for a page
 * @param zone part of the page, empty for a page
 * @param before a sentence or address, empty where there is none
 * @param after likewise
 */
public record Item(
        String portal,
        String change,
        String url,
        String code,
        String purpose,
        String zone,
        String before,
        String after) {}
