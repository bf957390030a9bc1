package org.ictmonitor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.AcceptedCertificate;
import org.ictmonitor.Codebook;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Portal;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.DatedRound;
import org.ictmonitor.store.Unreached;

/**
 * A round with its sample: what tables need to know of it beside its mentions.
 *
 * @param portals as they stood when the round began, in the order of the seeds
 * @param coverage what became of the URLs, by portal id
 * @param unreached portals that were asked and gave no page
 * @param accepted certificates that were accepted although they are not valid
 * @param imported the time that the pages are of, if they come from an archive
 */
public record RoundView(
        Round round,
        List<Portal> portals,
        Map<String, Coverage> coverage,
        List<Unreached> unreached,
        List<AcceptedCertificate> accepted,
        Optional<DatedRound> imported) {
    public RoundView {
        portals = List.copyOf(portals);
        coverage = Map.copyOf(coverage);
        unreached = List.copyOf(unreached);
        accepted = List.copyOf(accepted);
    }

    /** A round that reached every portal that it asked, with valid certificates. */
    public RoundView(Round round, List<Portal> portals, Map<String, Coverage> coverage) {
        this(round, portals, coverage, List.of(), List.of(), Optional.empty());
    }

    /** A round as the store has it. */
    public static RoundView of(CampaignStore store, Round round) {
        Map<String, Coverage> coverage = new HashMap<>();
        store.countersByPortal(round.number())
                .forEach((portal, counters) -> coverage.put(portal, Coverage.of(counters)));
        return new RoundView(
                round,
                store.portals(round.number()),
                coverage,
                store.unreached(round.number()),
                store.acceptedCertificates(round.number()),
                Optional.of(round)
                        .filter(each -> each.kind() == RoundKind.IMPORT)
                        .flatMap(each -> dated(store, each)));
    }

    private static Optional<DatedRound> dated(CampaignStore store, Round round) {
        return store.timeline().stream()
                .filter(dated -> dated.round().number() == round.number())
                .findFirst();
    }

    /** What became of a portal's URLs. */
    public Coverage coverage(String portal) {
        return coverage.getOrDefault(portal, Coverage.NONE);
    }

    /** Whether at least one page of the portal came, or counts as it was last seen, so that it can tell something. */
    public boolean reached(Portal portal) {
        return coverage(portal.id()).tells();
    }

    /** The day of the last round that had a page of the portal, this one or an earlier one; empty if none had. */
    String lastReached(Portal portal) {
        return unreached.stream()
                .filter(missed -> missed.portal().equals(portal.id()))
                .findFirst()
                .map(Unreached::last)
                .orElseGet(() -> Optional.of(round.started()).filter(started -> reached(portal)))
                .map(Notes::date)
                .map(Object::toString)
                .orElse("");
    }

    /**
     * A question to this round in the terms of store and index.
     *
     * @throws org.ictmonitor.MonitorException naming what the round or the codebook does not know
     */
    public MentionFilter filter(Codebook codebook, Question question) {
        return Sample.of(this, codebook, question).filter(question.codes());
    }

    Optional<Portal> portal(String id) {
        return portals.stream().filter(portal -> portal.id().equals(id)).findFirst();
    }
}
