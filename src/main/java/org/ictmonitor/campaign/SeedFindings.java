package org.ictmonitor.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Block;
import org.ictmonitor.Campaign;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Page;
import org.ictmonitor.Seed;
import org.ictmonitor.campaign.CheckedSeed.Verdict;
import org.ictmonitor.crawl.Probed;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;

/** Turns what a look at one start URL brought into a verdict, with a sentence that says what to do. For one seed. */
final class SeedFindings {
    /** Characters on the whole page below which one with scripts is held to be filled in by them: two or three lines. */
    private static final int HARDLY_ANY_TEXT = 200;

    private final Campaign campaign;
    private final String portal;
    private final Probed probed;
    private final List<String> notes = new ArrayList<>();
    private Verdict verdict = Verdict.OK;
    private long textLength;

    private SeedFindings(Campaign campaign, String portal, Probed probed) {
        this.campaign = campaign;
        this.portal = portal;
        this.probed = probed;
    }

    static CheckedSeed of(Campaign campaign, Seed seed, Probed probed, PageExtractor extractor) {
        SeedFindings findings = new SeedFindings(campaign, seed.portal().id(), probed);
        findings.robots();
        findings.certificate();
        findings.answer(extractor);
        findings.duration();
        return new CheckedSeed(seed, probed, findings.textLength, findings.verdict, String.join("; ", findings.notes));
    }

    private void note(Verdict at, String note) {
        verdict = at.compareTo(verdict) > 0 ? at : verdict;
        notes.add(note);
    }

    private void robots() {
        if (probed.failure().isPresent()) {
            return;
        }
        switch (probed.robots()) {
            case DISALLOWED ->
                note(
                        Verdict.PROBLEM,
                        "robots.txt disallows it: ask the portal for permission, or leave the portal out");
            case UNREACHABLE ->
                note(
                        Verdict.PROBLEM,
                        "robots.txt could not be had (" + probed.detail()
                                + "), which forbids everything until it answers: try again later");
            case ALLOWED, NONE, NOT_ASKED -> {}
        }
    }

    private void answer(PageExtractor extractor) {
        probed.failure().ifPresent(this::failure);
        probed.leadsAway()
                .ifPresent(target -> note(
                        Verdict.PROBLEM,
                        "it redirects to " + target + ", which belongs to no portal: put that URL into the seeds"));
        if (probed.failure().isEmpty() && probed.leadsAway().isEmpty()) {
            probed.answer().ifPresent(exchange -> status(exchange, extractor));
        }
    }

    private void failure(FailureReason reason) {
        String advice = switch (reason) {
            case DNS -> "the name has no address: correct the URL in the seeds";
            case ADDRESS -> "the address is refused: correct the URL, or allow it in the campaign if it is meant";
            case TLS -> refused();
            case CONNECT, TIMEOUT -> "there is no answer: open it in a browser, and try again from another network";
            case TOO_LARGE -> "the page is too large: raise page-size, or start at another page";
            case PROTOCOL, REDIRECT, HTTP_STATUS, INTERNAL -> "the answer cannot be used: open it in a browser";
        };
        note(Verdict.PROBLEM, probed.refused().isEmpty() ? advice + " (" + probed.detail() + ")" : advice);
    }

    /** An exception helps against a certificate that is not valid, and against nothing else that fails in TLS. */
    private String refused() {
        return probed.refused().isEmpty()
                ? "no secure connection can be made: tell the portal, no page of it can be had"
                : "the certificate " + CertificateProblem.words(probed.refused())
                        + ": tell the portal; to take its pages all the same, though nobody vouches that they are its own, put"
                        + " network: {accept-invalid-certificate: [" + portal + "]} into the campaign";
    }

    private void certificate() {
        Optional<Exchange> secured =
                probed.answer().filter(exchange -> "https".equals(exchange.uri().getScheme()));
        secured.ifPresent(exchange -> certificate(exchange.certificate()));
    }

    private void certificate(Set<CertificateProblem> accepted) {
        boolean excepted = campaign.network().acceptInvalidCertificate().contains(portal);
        if (!accepted.isEmpty()) {
            note(
                    Verdict.WARNING,
                    "the certificate " + CertificateProblem.words(accepted)
                            + " and is accepted, since accept-invalid-certificate names the portal: tables say so");
        } else if (excepted) {
            note(Verdict.WARNING, "the certificate is valid: take the portal out of accept-invalid-certificate");
        }
    }

    private void status(Exchange exchange, PageExtractor extractor) {
        int status = exchange.status();
        switch (status) {
            case 401, 403, 451 ->
                note(
                        Verdict.PROBLEM,
                        "status " + status
                                + ": it may answer only from some countries, or refuse crawlers; open it in a"
                                + " browser here and, if you can, in Ukraine, and ask the portal");
            case 429, 500, 502, 503, 504 ->
                note(Verdict.PROBLEM, "status " + status + ": the server is busy or broken; try again later");
            default -> {
                if (status / 100 == 2) {
                    read(extractor.extract(exchange));
                } else {
                    note(Verdict.PROBLEM, "status " + status + ": correct the URL in the seeds");
                }
            }
        }
    }

    private void read(Extraction extraction) {
        switch (extraction) {
            case Extraction.Extracted extracted -> page(extracted.page());
            case Extraction.NotAPage notAPage ->
                note(Verdict.PROBLEM, notAPage.why() + ": start at a page that is HTML");
            case Extraction.Unreadable unreadable -> note(Verdict.PROBLEM, unreadable.why());
        }
    }

    private void page(Page page) {
        textLength = page.mainText().length();
        int all =
                page.blocks().stream().map(Block::text).mapToInt(String::length).sum();
        if (all < HARDLY_ANY_TEXT && probed.scripts() > 0) {
            note(
                    Verdict.WARNING,
                    "empty without JavaScript: " + all + " characters beside " + probed.scripts()
                            + " scripts; look for another start URL, a sitemap, or a version for print");
        }
        if (page.noindex()) {
            note(Verdict.WARNING, "the page asks not to be indexed: it is archived and counts nowhere");
        }
    }

    /** How long the portal takes at most, if its Crawl-delay makes that longer than the round may take. */
    private void duration() {
        Optional<Duration> wished = probed.crawlDelay().filter(this::isLonger);
        wished.map(this::longest)
                .filter(time -> time.compareTo(campaign.limits().roundTime()) > 0)
                .ifPresent(time -> note(
                        Verdict.WARNING,
                        "with its Crawl-delay, " + campaign.scope().maxPagesPerPortal() + " pages take up to "
                                + CampaignCheck.words(time)
                                + ", longer than round-time: the round needs several runs"));
    }

    private boolean isLonger(Duration crawlDelay) {
        return crawlDelay.compareTo(campaign.politeness().delay()) > 0;
    }

    private Duration longest(Duration delay) {
        return delay.multipliedBy(campaign.scope().maxPagesPerPortal());
    }
}
