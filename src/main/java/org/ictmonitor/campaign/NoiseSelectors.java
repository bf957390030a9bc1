package org.ictmonitor.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ictmonitor.Block;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Seed;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.LeftOut;
import org.ictmonitor.extract.PageExtractor;

/**
 * Reads archived pages without the elements that a campaign calls noise. The selectors need the page's markup, which only
 * the archive has; so they cost nothing when a page is fetched, and hold for all rounds alike when they are changed. Not
 * safe for use by several threads.
 */
public final class NoiseSelectors {
    private final Campaign campaign;
    private final CampaignFolder folder;
    private final Map<String, LeftOut> byPortal = new HashMap<>();

    /** The selectors of a campaign, whose pages are archived in a folder. */
    public NoiseSelectors(Campaign campaign, CampaignFolder folder) {
        this.campaign = campaign;
        this.folder = folder;
        campaign.noise().forEach(NoiseSelectors::check);
    }

    /** Complains about a selector that is none, and about a rule for a portal that the seeds do not have. */
    static void check(Campaign campaign, List<Seed> seeds) {
        Set<String> portals = new TreeSet<>();
        seeds.forEach(seed -> portals.add(seed.portal().id()));
        for (NoiseRule rule : campaign.noise()) {
            check(rule);
            rule.portal().filter(id -> !portals.contains(id)).ifPresent(id -> {
                throw MonitorException.wrong(
                        rule.place() + ": 'portal' is '" + id + "'; expected one of: " + String.join(", ", portals));
            });
        }
    }

    private static void check(NoiseRule rule) {
        try {
            LeftOut.of(rule.css());
        } catch (IllegalArgumentException e) {
            throw MonitorException.wrong(rule.place() + ": " + e.getMessage());
        }
    }

    /** A version's blocks without those elements; empty if no selector holds for its portal or it cannot be read any more. */
    public Optional<List<Block>> blocks(PageVersion version) {
        LeftOut leftOut = byPortal.computeIfAbsent(version.portal(), this::of);
        return leftOut.isNothing() ? Optional.empty() : read(version, leftOut);
    }

    private LeftOut of(String portal) {
        return LeftOut.of(campaign.noise().stream()
                .filter(rule -> rule.holdsFor(portal))
                .flatMap(rule -> rule.css().stream())
                .toList());
    }

    private Optional<List<Block>> read(PageVersion version, LeftOut leftOut) {
        long limit = campaign.limits().pageSize();
        try {
            Extraction extraction =
                    new PageExtractor(limit, leftOut).extract(WarcFile.read(folder.warc(), version.capture(), limit));
            return extraction instanceof Extraction.Extracted extracted
                    ? Optional.of(extracted.page().blocks())
                    : Optional.empty();
        } catch (MonitorException e) { // 'verify' names damage; here the stored text stands in
            return Optional.empty();
        }
    }
}
