package org.ictmonitor.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.campaign.CampaignCheck;
import org.ictmonitor.campaign.CheckedSeed;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.crawl.Probed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells before a round what will go wrong in it. */
@Command(
        name = "check",
        header = "Say whether a campaign is ready to run: one row a start URL.",
        description = {
            "Reads the campaign's files, then asks each start URL once, in the way a crawl would: its robots.txt and, if"
                    + " that allows it, the page. Writes nothing.",
            "verdict is ok, warning (the portal may bring less) or problem (it will bring nothing); note says what to do."
                    + " text_chars counts the main text of the page. The exit code is 1 if a portal has a problem."
        },
        footer = {"", "Example:", "  ictmon check kyiv --format csv -o check.csv"})
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "CAMPAIGN", description = "The campaign: the name of a file in config/campaigns.")
    private String campaign = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "Hosts asked at the same time (default: 8).")
    private int threads;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Study study = Study.read(common.workspace(session), campaign);
        CampaignCheck.Result result = CampaignCheck.run(study, Version.number(), Math.max(1, threads));
        RowsOf rows = new RowsOf(
                "Start URLs of " + campaign,
                "portal",
                "url",
                "dns",
                "robots",
                "status",
                "tls",
                "redirects_to",
                "#text_chars",
                "crawl_delay",
                "verdict",
                "note");
        result.seeds().forEach(seed -> add(rows, seed));
        output.write(session, common, rows.table(result.notes()));
        return result.hasProblem() ? Exit.FAILED.code() : 0;
    }

    private static void add(RowsOf rows, CheckedSeed checked) {
        Probed probed = checked.probed();
        rows.add(
                checked.seed().portal().id(),
                checked.seed().url().toString(),
                addresses(probed),
                probed.robots().key(),
                status(probed),
                tls(probed),
                target(probed),
                checked.textLength(),
                probed.crawlDelay().map(delay -> delay.toSeconds() + "s").orElse(""),
                checked.verdict().key(),
                checked.note());
    }

    private static String addresses(Probed probed) {
        return probed.addresses().isEmpty()
                ? probed.failure().map(Keyed::key).orElse("")
                : probed.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(" "));
    }

    /** The HTTP status, or why there is none. */
    private static String status(Probed probed) {
        return probed.failure()
                .map(Keyed::key)
                .or(() -> probed.answer().map(exchange -> Integer.toString(exchange.status())))
                .orElse("");
    }

    private static String tls(Probed probed) {
        if (probed.failure().filter(FailureReason.TLS::equals).isPresent()) {
            return "not valid";
        }
        return probed.answer().map(CheckCommand::tls).orElse("");
    }

    private static String tls(Exchange exchange) {
        if (!"https".equals(exchange.uri().getScheme())) {
            return "none";
        }
        return exchange.certificate().isEmpty() ? "valid" : "not valid, accepted";
    }

    private static String target(Probed probed) {
        return probed.leadsAway()
                .or(() -> probed.redirects().isEmpty()
                        ? Optional.empty()
                        : Optional.of(probed.redirects().getLast()).map(URI::toString))
                .orElse("");
    }
}
