/**
 * From start URLs to visits: scope, robots, politeness, fetching. The only user of crawler4j, HttpClient and
 * crawler-commons.
 *
 * <pre>
 *   FrontierLedger ──► HostFrontier ──► CrawlThread ──► Fetcher ──► TurnTaker ──► VisitSink
 *   (durable URLs)     a queue a host,   crawler4j's     one request  outcome,       (recorder)
 *        ▲             one turn at a     own loop        guarded      retry, pace,        │
 *        │             time a host                       and timed    links found         │
 *        └───────────────────────────── Crawl.settled ◄───────────────────────────────────┘
 * </pre>
 *
 * <p>{@link org.ictmonitor.crawl.Crawl} is the way in. What it needs from outside are ports that {@code campaign} fills:
 * {@link org.ictmonitor.crawl.FrontierLedger}, {@link org.ictmonitor.crawl.PageReader},
 * {@link org.ictmonitor.crawl.VisitSink}. {@link org.ictmonitor.crawl.UrlRules} and
 * {@link org.ictmonitor.crawl.RobotsFile} also serve without a crawl.
 *
 * <p>A turn is the right to make one request to one host. Pages, robots.txt, sitemaps, redirects and repetitions all need
 * one; a host gives one turn at a time, and the next not before its pause is over. A host is its name, until an address
 * turns out to have more names than the campaign's {@code hosts-per-address}: these are then one
 * {@link org.ictmonitor.crawl.Server}.
 *
 * <p>crawler4j brings the controller, the threads' loop and the types between its parts. Its parts themselves are ours
 * and are given to its constructor, because the stock ones lose URLs when they are killed, break the delay, trust every
 * certificate, read robots.txt errors as permission, and do not stop at a limit.
 */
@NullMarked
package org.ictmonitor.crawl;

import org.jspecify.annotations.NullMarked;
