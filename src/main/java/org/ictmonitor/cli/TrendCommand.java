package org.ictmonitor.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.RoundState;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.contrast.Trend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows attention over time, and sets the time before an event against the time after it. */
@Command(
        name = "trend",
        header = "Follow attention over time and around an event: the share of pages that name a code.",
        description = {
            "Counts pages, and of them those that name what the filters ask for, by month or year; then, code by code,"
                    + " the time before the event against the time after it, over all pages and over what is common to"
                    + " both, with an effect size and an exact test. Undated pages stand apart. Files (--format csv, with"
                    + " --compare) have more columns than the screen.",
            "With --date seen, the time is that of the rounds themselves, so that rounds imported from a web archive"
                    + " can be set against the campaign's own."
        },
        footer = {"", "Example:", "  ictmon trend --by month --around event --code telegram,viber"})
final class TrendCommand implements Callable<Integer> {
    private static final String EVENT = "event";

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--by",
            paramLabel = "STEP",
            defaultValue = "month",
            converter = Keys.StepKey.class,
            description = "month (default) or year.")
    private Trend.Step step = Trend.Step.MONTH;

    @Option(
            names = "--around",
            paramLabel = "DATE",
            defaultValue = EVENT,
            description = "event (the campaign's; default) or a date, as 2022-02-24.")
    private String around = EVENT;

    @Option(
            names = "--date",
            paramLabel = "WHICH",
            defaultValue = "published",
            description = "published (of one round's pages; default) or seen (when rounds saw them, over all rounds).")
    private String date = "published";

    @Option(
            names = "--min-confidence",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Pages whose date is less sure than this count as undated, 0 to 1 (default: 0).")
    private double confidence;

    @Option(names = "--compare", description = "Print only before against after, not the steps.")
    private boolean compare;

    TrendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            print(trend(results, event(results)));
            return 0;
        }
    }

    private void print(Trend trend) {
        if (!compare) {
            ResultTable steps = trend.steps(step);
            output.write(session, common, output.holdsSeveral() ? steps.withNotes(List.of()) : steps);
        }
        if (compare || output.holdsSeveral()) {
            session.out().print(compare ? "" : "\n");
            output.write(session, common, output.format().isForPeople() ? narrow(trend.sides()) : trend.sides());
        }
    }

    /** What people read first; files have all columns. */
    private static ResultTable narrow(ResultTable sides) {
        return Rows.columns(
                sides, "base", "code", "with_before", "share_before", "with_after", "share_after", "cohens_h", "p");
    }

    private Trend trend(OpenResults results, StudyEvent event) {
        if (confidence < 0 || confidence > 1) {
            throw MonitorException.wrong("--min-confidence is " + confidence + "; expected a number from 0 to 1");
        }
        return switch (date) {
            case "published" ->
                Trend.published(
                        results.store()::versions,
                        results.store()::mentions,
                        results.codebook(),
                        results.oneRound(round),
                        filters.contentQuestion(),
                        event,
                        confidence);
            case "seen" -> seen(results, event);
            default -> throw MonitorException.wrong("--date is '" + date + "'; expected published or seen");
        };
    }

    private Trend seen(OpenResults results, StudyEvent event) {
        List<Trend.SeenRound> rounds = results.store().timeline().stream()
                .filter(each -> each.round().state() == RoundState.FINISHED)
                .map(each -> new Trend.SeenRound(results.view(each.round()), each.to()))
                .toList();
        return Trend.seen(
                results.store()::versions,
                results.store()::mentions,
                results.codebook(),
                rounds,
                filters.contentQuestion(),
                event);
    }

    private StudyEvent event(OpenResults results) {
        if (around.equals(EVENT)) {
            return results.campaign()
                    .event()
                    .orElseThrow(() -> MonitorException.wrong(
                            "the campaign names no event; give --around a date, as 2022-02-24, or add event: to it"));
        }
        try {
            return new StudyEvent(LocalDate.parse(around), around);
        } catch (DateTimeParseException e) {
            throw MonitorException.wrong("--around is '" + around + "'; expected event or a date, as 2022-02-24");
        }
    }
}
