package org.ictmonitor.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ictmonitor.AcceptedCertificate;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Round;
import org.ictmonitor.Zone;
import org.ictmonitor.analysis.reliability.Estimate;

/**
 * What a paper's section on methods has to say of a round: sample, dates, units, n, coverage, exclusions, codebook, and the
 * coders' agreement if it is known.
 *
 * @param portals in the sample
 * @param reached of these, those that at least one page came from
 * @param mentions of all codes, in content and in templates
 * @param content of these, those in content
 * @param pages with at least one mention
 * @param attachments attached files with at least one mention
 * @param unverified portals whose certificates were accepted although they are not valid
 * @param alpha of the coders on whole sets of codes, empty if nobody said
 */
public record Methods(
        Campaign campaign,
        Round round,
        String codebook,
        long portals,
        long reached,
        Coverage coverage,
        long mentions,
        long content,
        long pages,
        long attachments,
        List<String> unverified,
        Optional<Estimate> alpha) {
    public Methods {
        unverified = List.copyOf(unverified);
    }

    /** The facts of a round. */
    public static Methods of(
            Campaign campaign, RoundView view, Codebook codebook, CellCounts cells, Optional<Estimate> alpha) {
        MentionFilter all = MentionFilter.all(view.round().number());
        Counts counts = cells.count(all, List.of(Dimension.PORTAL)).stream()
                .map(Counts::of)
                .reduce(Counts.ZERO, Counts::plus);
        long content = cells.count(all, List.of(Dimension.ZONE)).stream()
                .filter(cell -> cell.key().equals(List.of(Zone.MAIN.key())))
                .mapToLong(cell -> cell.mentions())
                .sum();
        return new Methods(
                campaign,
                view.round(),
                codebook.name(),
                view.portals().size(),
                view.portals().stream().filter(view::reached).count(),
                Coverage.sum(view.coverage().values()),
                counts.mentions(),
                content,
                counts.pages(),
                counts.attachments(),
                view.accepted().stream()
                        .map(AcceptedCertificate::portal)
                        .distinct()
                        .toList(),
                alpha);
    }

    /**
     * The paragraph.
     *
     * @param language {@code en} or {@code uk}
     * @throws org.ictmonitor.MonitorException if there is none in that language
     */
    public String paragraph(String language) {
        MethodsWording words = MethodsWording.in(language);
        NoteWords values = NoteWords.in(language);
        return words.paragraph()
                .formatted(
                        campaign.title(),
                        round.number(),
                        values.value("kind", round.kind().key()),
                        Notes.date(round.started()),
                        round.finished()
                                .map(instant -> Notes.date(instant).toString())
                                .orElse(words.present()),
                        portals,
                        reached,
                        coverage.found(),
                        coverage.fetched(),
                        unlessZero(words.unreadable(), coverage.unreadable()),
                        coverage.redirected(),
                        coverage.failures(),
                        reasons(values.counters("failure", coverage.failed()), words.none()),
                        coverage.exclusions(),
                        reasons(values.counters("rule", coverage.excluded()), words.none()),
                        unlessZero(words.carried(), coverage.carried())
                                + unlessZero(words.waiting(), coverage.waiting()),
                        unverified(words.unverified()),
                        codebook,
                        round.codebook(),
                        mentions,
                        pages,
                        attached(words.attached()),
                        content,
                        mentions - content,
                        reliability(words));
    }

    private static String unlessZero(String clause, long count) {
        return count == 0 ? "" : String.format(Locale.ROOT, clause, count);
    }

    private String attached(String clause) {
        return round.attachments() ? String.format(Locale.ROOT, clause, attachments) : "";
    }

    private String unverified(String sentence) {
        return unverified.isEmpty() ? "" : String.format(Locale.ROOT, sentence, String.join(", ", unverified));
    }

    private String reliability(MethodsWording words) {
        return alpha.map(estimate ->
                        String.format(Locale.ROOT, words.alpha(), estimate.value(), estimate.low(), estimate.high()))
                .orElse(words.noAlpha());
    }

    private static String reasons(String listed, String none) {
        return listed.isEmpty() ? none : listed;
    }
}
