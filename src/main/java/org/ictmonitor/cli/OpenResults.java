package org.ictmonitor.cli;

import java.util.List;
import java.util.Optional;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.analysis.Changes;
import org.ictmonitor.analysis.PageJudge;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.annotate.WordReader;
import org.ictmonitor.campaign.CampaignFolder;
import org.ictmonitor.campaign.NoiseSelectors;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.DatedRound;

/** What a campaign has recorded, opened for reading; a run may go on meanwhile. */
final class OpenResults implements AutoCloseable {
    private final Session session;
    private final Campaign campaign;
    private final CampaignFolder folder;
    private final CampaignStore store;
    private final PageSearch search;
    private final Codebook codebook;

    private OpenResults(
            Session session,
            Campaign campaign,
            CampaignFolder folder,
            CampaignStore store,
            PageSearch search,
            Codebook codebook) {
        this.session = session;
        this.campaign = campaign;
        this.folder = folder;
        this.store = store;
        this.search = search;
        this.codebook = codebook;
    }

    static OpenResults open(Session session, CommonOptions common, CampaignOption option) {
        Workspace workspace = common.workspace(session);
        return open(session, common, workspace, option.in(workspace));
    }

    static OpenResults open(Session session, CommonOptions common, Workspace workspace, String name) {
        Main.logLevel(common.verbose());
        Campaign campaign = new CampaignReader(workspace).read(name);
        CampaignFolder folder = new CampaignFolder(workspace.indexFolder(name)).existing();
        CampaignStore store = CampaignStore.openReadOnly(folder.path());
        try {
            Codebook codebook = CodebookReader.read(campaign.codebook());
            PageSearch search = PageSearch.open(folder.lucene(), new WordReader()::tokens);
            return new OpenResults(session, campaign, folder, store, search, codebook);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    Campaign campaign() {
        return campaign;
    }

    Session session() {
        return session;
    }

    /** Masks personal data but for what the campaign keeps. */
    Masking masking() {
        return new Masking(campaign.kept());
    }

    Codebook codebook() {
        return codebook;
    }

    CampaignStore store() {
        return store;
    }

    /** Where the campaign's archive and record lie. */
    CampaignFolder folder() {
        return folder;
    }

    /** Says by the campaign's rules whether two readings of a page are the same. */
    PageJudge judge() {
        return new PageJudge(store, campaign.noise(), new NoiseSelectors(campaign, folder)::blocks);
    }

    /** What changed between rounds, by the campaign's rules. */
    Changes changes() {
        return new Changes(store, codebook(), judge());
    }

    /** The study's tables, with labels in that language. */
    Tables tables(String language) {
        return new Tables(search::count, store, codebook(), language);
    }

    PageSearch search() {
        return search;
    }

    /** The rounds that the user means, with a word on stderr where one of them is not finished. */
    List<RoundView> rounds(RoundOption option) {
        List<Round> rounds = option.of(store);
        rounds.stream()
                .filter(round -> round.state() == RoundState.RUNNING)
                .forEach(round -> session.err()
                        .println(
                                "round " + round.number() + " is not finished: its numbers are of what it has so far"));
        return rounds.stream().map(this::view).toList();
    }

    /** The one round that the user means. */
    RoundView oneRound(RoundOption option) {
        List<RoundView> views = rounds(option);
        if (views.size() != 1) {
            throw MonitorException.wrong("this is a question about one round; give --round a number or latest");
        }
        return views.getFirst();
    }

    /** The finished rounds, oldest pages first. */
    List<Round> finished() {
        return store.timeline().stream()
                .map(DatedRound::round)
                .filter(round -> round.state() == RoundState.FINISHED)
                .toList();
    }

    /** The finished round whose pages are of the time before those of another. */
    Optional<RoundView> before(Round round) {
        List<Round> finished = finished();
        int at = finished.stream().map(Round::number).toList().indexOf(round.number());
        int last = at < 0 ? finished.size() : at;
        return last == 0 ? Optional.empty() : Optional.of(view(finished.get(last - 1)));
    }

    RoundView view(Round round) {
        return RoundView.of(store, round);
    }

    @Override
    public void close() {
        try (store) {
            search.close();
        }
    }
}
