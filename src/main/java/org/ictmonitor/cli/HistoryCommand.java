package org.ictmonitor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.History;
import org.ictmonitor.crawl.UrlRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a page said over time. */
@Command(
        name = "history",
        header = "A page's versions with their dates and what differs between them, word by word.",
        description = {
            "Words that went stand as [-gone-], words that came as {+new+}.",
            "With --at: which archived answer stood for the page at a time: the last one before it."
        },
        footer = {"", "Example:", "  ictmon history https://portal.example/contacts.html --at 2022-03-01"})
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "URL",
            description = "The page's address, as a browser or 'ictmon status --urls' writes it.")
    private String url = "";

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "A day, as 2022-03-01 (its end counts), or a time, as 2022-03-01T12:00:00Z.")
    private @Nullable String at;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String when = at;
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            History history = new History(results.store(), UrlRules.asRecorded(url));
            output.write(results, common, when == null ? history.versions() : history.at(time(when)));
            return 0;
        }
    }

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeParseException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL,
                    "--at is '" + text + "'; expected a day, as 2022-03-01, or a time, as 2022-03-01T12:00:00Z",
                    e);
        }
    }
}
