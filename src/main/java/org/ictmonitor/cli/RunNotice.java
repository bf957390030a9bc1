package org.ictmonitor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.Notice;
import org.ictmonitor.Round;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.campaign.CampaignFolder;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.notify.Item;
import org.ictmonitor.notify.News;
import org.ictmonitor.notify.Notifier;
import org.ictmonitor.notify.Secrets;
import org.ictmonitor.notify.Told;

/** Tells people how a run of {@code crawl} ended. Whatever goes wrong here is a line on standard error and nothing else. */
final class RunNotice {
    /** Ends of a run that need nobody: another run holds the workspace, or this one goes on next time. */
    private static final Set<Exit> NOBODYS_BUSINESS = Set.of(Exit.BUSY, Exit.INTERRUPTED);

    private static final Set<String> PAGES = Set.of("new", "changed", "gone", "moved");

    private final Session session;
    private final CommonOptions common;
    private final Workspace workspace;
    private final Campaign campaign;
    private final CampaignFolder folder;
    private final Notifier notifier;

    private RunNotice(Session session, CommonOptions common, Workspace workspace, Campaign campaign, Notice notice) {
        this.session = session;
        this.common = common;
        this.workspace = workspace;
        this.campaign = campaign;
        this.folder = new CampaignFolder(workspace.indexFolder(campaign.name()));
        this.notifier = new Notifier(notice, new Secrets(session.environment()), folder.path());
    }

    /** The notices of a campaign; a mistake if its file names nobody. */
    static RunNotice of(Session session, CommonOptions common, String name) {
        Workspace workspace = common.workspace(session);
        Campaign campaign = new CampaignReader(workspace).read(name);
        Notice notice = campaign.notice()
                .orElseThrow(() -> MonitorException.wrong(workspace.campaignFile(name)
                        + ": --notify needs the key 'notify', as 'notify: {mail: [me@example.org], smtp: {host:"
                        + " mail.example.org, from: ictmon@example.org}}'"));
        return new RunNotice(session, common, workspace, campaign, notice);
    }

    /** The run ended with an exception. */
    void failed(Throwable cause) {
        if (!(cause instanceof MonitorException known) || !NOBODYS_BUSINESS.contains(known.exit())) {
            int exit = cause instanceof MonitorException known ? known.exit().code() : Exit.FAILED.code();
            failed(exit, cause instanceof MonitorException ? String.valueOf(cause.getMessage()) : cause.toString(), 0);
        }
    }

    /** The run ended with an exit code that says that something is wrong. */
    void failed(int exit, String problem, int round) {
        tell(() -> {
            Files.createDirectories(folder.path());
            return notifier.failed(news(round, exit, problem, "", List.of(), List.of()));
        });
    }

    /** The round is finished. */
    void finished(CrawlRound.Result result) {
        tell(() -> {
            try (OpenResults results = OpenResults.open(session, common, workspace, campaign.name())) {
                return notifier.finished(news(results, result));
            }
        });
    }

    /** Something that may fail in any way. */
    private interface Telling {
        List<String> tell() throws IOException;
    }

    private void tell(Telling telling) {
        try {
            telling.tell()
                    .forEach(problem -> session.err()
                            .println("ictmon: a notification could not be sent: " + problem
                                    + "; it is tried again with the next run"));
        } catch (IOException | RuntimeException e) {
            session.err().println("ictmon: a notification could not be made: " + e.getMessage());
        }
    }

    private News news(OpenResults results, CrawlRound.Result result) {
        String summary = "round " + result.round() + ": " + Totals.sentence(result.counters());
        Optional<RoundView> before = lastTold(results, result.round());
        Round round = results.finished().stream()
                .filter(each -> each.number() == result.round())
                .findFirst()
                .orElseThrow();
        Optional<ResultTable> changes = before.map(
                        earlier -> results.changes().between(earlier, results.view(round), Question.EVERYTHING))
                .map(results.masking()::of);
        return news(
                result.round(),
                0,
                "",
                summary,
                changes.map(RunNotice::facts).orElse(List.of()),
                changes.map(RunNotice::pages).orElse(List.of()));
    }

    /** The round whose changes were told last, so that what could not be sent is told with the next round. */
    private Optional<RoundView> lastTold(OpenResults results, int number) {
        int told = Told.read(folder.path()).round();
        List<Round> earlier = results.finished().stream()
                .filter(round -> round.number() < number)
                .toList();
        return earlier.stream()
                .filter(round -> round.number() == told)
                .findFirst()
                .map(results::view)
                .or(() -> results.finished().stream()
                        .filter(round -> round.number() == number)
                        .findFirst()
                        .flatMap(results::before));
    }

    private News news(int round, int exit, String problem, String summary, List<Item> facts, List<Item> pages) {
        return new News(
                campaign.name(),
                campaign.title(),
                round,
                session.clock().instant(),
                exit,
                problem,
                summary,
                facts,
                pages);
    }

    private static List<Item> facts(ResultTable table) {
        return table.rows().stream()
                .filter(row -> table.text(row, "url").isEmpty())
                .map(row -> item(table, row, table.text(row, "before_sentence"), table.text(row, "after_sentence")))
                .toList();
    }

    private static List<Item> pages(ResultTable table) {
        return table.rows().stream()
                .filter(row -> PAGES.contains(table.text(row, "change"))
                        && !table.text(row, "url").isEmpty())
                .map(row -> item(
                        table, row, "", moved(table, row) ? table.text(row, "after_url") : table.text(row, "diff")))
                .toList();
    }

    private static boolean moved(ResultTable table, List<Object> row) {
        return table.text(row, "change").equals("moved");
    }

    private static Item item(ResultTable table, List<Object> row, String before, String after) {
        String purpose =
                table.text(row, "aspect").equals("none") ? table.text(row, "purpose") : table.text(row, "aspect");
        return new Item(
                table.text(row, "portal"),
                table.text(row, "change"),
                table.text(row, "url"),
                table.text(row, "code"),
                purpose,
                table.text(row, "zone"),
                before,
                after);
    }
}
