package org.ictmonitor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Block;
import org.ictmonitor.Campaign;
import org.ictmonitor.Exchange;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Zone;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.change.PageFilter;
import org.ictmonitor.change.PageFilter.Taken;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.LeftOut;
import org.ictmonitor.extract.PageExtractor;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredCapture;

/** Tries a campaign's rules of noise on archived answers of one page, so that rules can be written without fetching anything. */
public final class NoiseTrial {
    private final Campaign campaign;
    private final CampaignFolder folder;
    private final CampaignStore store;

    /** A trial of the rules that the campaign has now. */
    public NoiseTrial(Campaign campaign, CampaignFolder folder, CampaignStore store) {
        this.campaign = campaign;
        this.folder = folder;
        this.store = store;
    }

    /**
     * An answer without its noise.
     *
     * @param lines that count, in the form in which they are compared
     * @param taken what was taken out, elements first
     */
    public record Look(StoredCapture capture, List<String> lines, List<Taken> taken) {
        public Look {
            lines = List.copyOf(lines);
            taken = List.copyOf(taken);
        }
    }

    /** The two latest answers of a URL that are pages, the earlier first; fewer if there are not two. */
    public List<Look> looks(String url) {
        List<StoredCapture> captures = new ArrayList<>();
        store.captures(url, capture -> {
            if (capture.status() / 100 == 2 && capture.size() > 0 && !capture.isPruned()) {
                captures.add(capture);
            }
        });
        List<StoredCapture> latest = captures.subList(Math.max(0, captures.size() - 2), captures.size());
        String portal = portal(url);
        return latest.stream()
                .map(capture -> look(capture, portal))
                .flatMap(Optional::stream)
                .toList();
    }

    private String portal(String url) {
        List<String> portals = new ArrayList<>(List.of(""));
        store.history(url, (PageVersion version) -> portals.add(version.portal()));
        return portals.getLast();
    }

    private Optional<Look> look(StoredCapture capture, String portal) {
        long limit = campaign.limits().pageSize();
        Exchange exchange = WarcFile.read(folder.warc(), capture.capture(), limit);
        List<NoiseRule> rules =
                campaign.noise().stream().filter(rule -> rule.holdsFor(portal)).toList();
        LeftOut leftOut =
                LeftOut.of(rules.stream().flatMap(rule -> rule.css().stream()).toList());
        return blocks(new PageExtractor(limit), exchange)
                .flatMap(all -> blocks(new PageExtractor(limit, leftOut), exchange)
                        .map(left -> look(capture, PageFilter.of(rules, portal), all, left)));
    }

    private static Look look(StoredCapture capture, PageFilter filter, List<Block> all, List<Block> left) {
        List<Taken> taken = new ArrayList<>();
        List<String> stays = new ArrayList<>(left.stream().map(Block::text).toList());
        all.stream()
                .filter(block -> block.zone() == Zone.MAIN && !block.text().isEmpty())
                .filter(block -> !stays.remove(block.text()))
                .forEach(block -> taken.add(new Taken("css", block.text())));
        taken.addAll(filter.taken(left));
        return new Look(capture, filter.lines(left), taken);
    }

    private static Optional<List<Block>> blocks(PageExtractor extractor, Exchange exchange) {
        return extractor.extract(exchange) instanceof Extraction.Extracted extracted
                ? Optional.of(extracted.page().blocks())
                : Optional.empty();
    }
}
