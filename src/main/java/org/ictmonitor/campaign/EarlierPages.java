package org.ictmonitor.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.UrlKind;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.store.CampaignStore;

/**
 * The pages that the crawl before had read. They are asked for again even if nothing links to them any more: only the
 * portal's answer tells a page that is gone from one that has merely dropped out of the menus.
 */
final class EarlierPages {
    private final CampaignStore store;
    private final UrlRules rules;

    EarlierPages(CampaignStore store, UrlRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** The pages of the last crawl that was finished before a round, as today's rules of scope judge them. */
    List<FoundUrl> before(int round) {
        List<FoundUrl> pages = new ArrayList<>();
        store.rounds().stream()
                .filter(each ->
                        each.number() < round && each.kind() == RoundKind.CRAWL && each.state() == RoundState.FINISHED)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> pages.addAll(of(last)));
        return pages;
    }

    private List<FoundUrl> of(Round last) {
        Map<String, Integer> depths = new HashMap<>();
        store.outcomes(last.number(), url -> depths.put(url.url(), url.depth()));
        List<FoundUrl> pages = new ArrayList<>();
        store.versions(last.number(), last.number(), page -> {
            FoundUrl url = judge(page, depths.getOrDefault(page.url(), 0));
            if (url.excluded().isEmpty()) {
                pages.add(url);
            }
        });
        return pages;
    }

    private FoundUrl judge(PageVersion page, int depth) {
        UrlRules.Where where =
                new UrlRules.Where(Optional.empty(), page.portal(), depth, FoundBy.EARLIER_ROUND, UrlKind.PAGE);
        return rules.judge(page.url(), where);
    }
}
