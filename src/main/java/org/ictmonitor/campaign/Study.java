package org.ictmonitor.campaign;

import java.nio.file.Path;
import java.util.List;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.Seed;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.config.SeedsReader;
import org.ictmonitor.config.Workspace;

/**
 * A campaign with all its files read and checked, so that a mistake in any of them is known before anything is fetched or
 * written.
 *
 * @param lock the file that a run locks, one for the whole workspace
 */
public record Study(Campaign campaign, List<Seed> seeds, Codebook codebook, CampaignFolder folder, Path lock) {
    public Study {
        seeds = List.copyOf(seeds);
    }

    /**
     * Reads a campaign's files.
     *
     * @throws MonitorException naming file, line and key of what is wrong
     */
    public static Study read(Workspace workspace, String campaign) {
        return of(workspace, new CampaignReader(workspace).read(campaign));
    }

    /** Reads the files that a campaign names. */
    public static Study of(Workspace workspace, Campaign campaign) {
        List<Seed> seeds = SeedsReader.read(campaign.seeds());
        NoiseSelectors.check(campaign, seeds);
        return new Study(
                campaign,
                seeds,
                CodebookReader.read(campaign.codebook()),
                new CampaignFolder(workspace.indexFolder(campaign.name())),
                workspace.lockFile());
    }

    /** The portals, each once, in the order of the seeds. */
    public List<Portal> portals() {
        return seeds.stream().map(Seed::portal).distinct().toList();
    }
}
