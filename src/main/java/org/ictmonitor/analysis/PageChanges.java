package org.ictmonitor.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ictmonitor.PageVersion;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which pages changed between two rounds.
 *
 * @param pages by URL; a page that stayed the same is not among them
 * @param portals of these pages, by URL
 */
record PageChanges(SortedMap<String, PageChange> pages, Map<String, String> portals) {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    static PageChanges between(CampaignStore store, int before, int after) {
        Map<String, PageVersion> earlier = versions(store, before);
        Map<String, PageVersion> later = versions(store, after);
        Map<String, PageChange> away = away(store, after);
        PageChanges changes = new PageChanges(new TreeMap<>(), new HashMap<>());
        later.forEach((url, version) -> changes.compare(version, earlier.get(url)));
        earlier.forEach((url, version) -> {
            if (!later.containsKey(url)) {
                changes.put(version, away.getOrDefault(url, PageChange.UNSEEN));
            }
        });
        return changes;
    }

    private void compare(PageVersion version, @Nullable PageVersion earlier) {
        if (earlier == null) {
            put(version, PageChange.NEW);
        } else if (earlier.id() != version.id()) {
            put(version, PageChange.CHANGED);
        }
    }

    private void put(PageVersion version, PageChange change) {
        pages.put(version.url(), change);
        portals.put(version.url(), version.portal());
    }

    private static Map<String, PageVersion> versions(CampaignStore store, int round) {
        Map<String, PageVersion> versions = new HashMap<>();
        store.versions(round, round, version -> versions.put(version.url(), version));
        return versions;
    }

    /** What a round says of URLs that gave no page in it. */
    private static Map<String, PageChange> away(CampaignStore store, int round) {
        Map<String, Integer> statuses = new HashMap<>();
        store.captures(round, capture -> statuses.put(capture.url(), capture.status()));
        Map<String, PageChange> away = new HashMap<>();
        store.outcomes(round, url -> away.put(url.url(), away(url.outcome(), statuses.getOrDefault(url.url(), 0))));
        return away;
    }

    private static PageChange away(Outcome outcome, int status) {
        return switch (outcome) {
            case REDIRECTED -> PageChange.MOVED;
            case FAILED -> status == NOT_FOUND || status == GONE ? PageChange.GONE : PageChange.UNREACHABLE;
            case WAITING, FETCHED, NOT_MODIFIED, EXCLUDED, EXCLUDED_WHEN_FOUND -> PageChange.UNREACHABLE;
        };
    }
}
