package org.ictmonitor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.PageVersion;
import org.ictmonitor.change.PageFilter;
import org.ictmonitor.store.CampaignStore;

/**
 * Says what counts in a version of a page when it is compared with another: its main text without noise. The rules are those
 * of the campaign as it is now and hold for all rounds alike, so that two rounds are never compared by different rules; the
 * price is paid only for pages of which a new version was recorded. Not safe for use by several threads.
 */
public final class PageJudge {
    private final CampaignStore store;
    private final List<NoiseRule> rules;
    private final PageEvidence evidence;
    private final Map<String, PageFilter> filters = new HashMap<>();

    /** A judge by a campaign's rules. */
    public PageJudge(CampaignStore store, List<NoiseRule> rules, PageEvidence evidence) {
        this.store = store;
        this.rules = List.copyOf(rules);
        this.evidence = evidence;
    }

    /** The lines of a version that count. */
    public List<String> lines(PageVersion version) {
        PageFilter filter = filter(version.portal());
        return evidence.blocks(version)
                .map(filter::lines)
                .orElseGet(
                        () -> filter.lines(store.page(version).reading().page().blocks()));
    }

    /** Whether two versions say the same. The evidence is read only where what the store has of them differs. */
    boolean same(PageVersion before, PageVersion after) {
        return before.id() == after.id()
                || before.content().equals(after.content())
                || stored(before).equals(stored(after))
                || lines(before).equals(lines(after));
    }

    private List<String> stored(PageVersion version) {
        return filter(version.portal())
                .lines(store.page(version).reading().page().blocks());
    }

    private PageFilter filter(String portal) {
        return filters.computeIfAbsent(portal, id -> PageFilter.of(rules, id));
    }
}
