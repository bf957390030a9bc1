package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Validators;

/**
 * The durable side of the frontier, for one round. {@code crawl} declares what it needs and {@code campaign} fills it with
 * the store. Called from crawler threads, also from several at once.
 */
public interface FrontierLedger {
    /**
     * URLs of a host that wait to be fetched, in rising order of their id. URLs become visible here in that order: once one
     * was given, none with a lower id may appear.
     *
     * @param afterId only ids above this one
     * @param limit at most so many
     */
    List<FrontierEntry> waiting(String host, long afterId, int limit);

    /** Every host that has waiting URLs, with their number. Asked once, when a crawl starts. */
    Map<String, Integer> waitingByHost();

    /** Pages that this round has already fetched, by portal, so that a resumed round keeps to its page limit. */
    Map<String, Integer> fetchedByPortal();

    /**
     * Gives every URL known in this round, waiting, done or left out, so that none is recorded twice. URLs that were left
     * out only for their depth or because a page asked not to follow its links may be omitted: another page may yet
     * lead to them.
     */
    void forEachKnownUrl(Consumer<String> each);

    /** The robots.txt files that earlier runs of this round read. Asked once, when a crawl starts. */
    default List<SiteRules> rules() {
        return List.of();
    }

    /** Keeps that a host is to be left alone for so long from now on. */
    default void hold(String host, Duration time) {}

    /** For how long hosts are still to be left alone. Asked once, when a crawl starts. */
    default Map<String, Duration> holds() {
        return Map.of();
    }

    /** Whether an earlier run may have asked hosts just now. */
    default boolean resumed() {
        return false;
    }

    /** How many redirects in a row led to a URL in this round, counted no further than {@code most}. */
    int redirectsTo(CrawlUrl url, int most);

    /**
     * What makes the request for a URL a conditional one. Asked once for each request, right before it.
     *
     * @return {@link Validators#NONE} if the whole response is wanted
     */
    default Validators validators(CrawlUrl url) {
        return Validators.NONE;
    }
}
