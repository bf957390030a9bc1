package org.ictmonitor.archive;

/**
 * What every WARC file says about its origin, in its {@code warcinfo} record (WARC 1.1 section 6.2).
 *
 * @param campaign name of the campaign, also the beginning of file names
 * @param title of the campaign, for people
 * @param operator an e-mail address or URL of those who are responsible
 * @param software product and version
 * @param robots the policy towards robots.txt, for people
 */
public record ArchiveLabel(String campaign, String title, String operator, String software, String robots) {}
