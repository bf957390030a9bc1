package org.ictmonitor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.campaign.ImportRound;
import org.ictmonitor.campaign.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a round from WARC files. */
@Command(
        name = "import",
        header = "Make a round from WARC files: a web archive's, Common Crawl's, another crawler's.",
        description = {
            "The campaign's scope holds: a response whose URL belongs to no portal is left out and counted.",
            "Of several responses to one URL the first counts. A damaged file gives what stands before the damage, and"
                    + " the exit code is 1."
        },
        footer = {"", "Example:", "  ictmon import kyiv early-2022.warc.gz"})
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign that the round belongs to.")
    private String campaign = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WARC", description = "The files, gzip or plain.")
    private List<Path> files = List.of();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Study study = Study.read(common.workspace(session), campaign);
        List<Path> paths = files.stream().map(file -> Main.path(session, file)).toList();
        paths.forEach(ImportCommand::check);
        ImportRound.Result result = ImportRound.run(
                study,
                paths,
                "ictmon/" + Version.number(),
                session.clock(),
                CountLine.every(session, common, "responses imported"));
        return report(result);
    }

    /** A mistyped name is found before a round is begun. */
    private static void check(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw MonitorException.wrong(
                    file + ": there is no such file, or it may not be read; expected the path of a WARC file");
        }
    }

    private int report(ImportRound.Result result) {
        session.err()
                .println("round " + result.round() + ": " + result.responses() + " responses read, " + result.repeated()
                        + " of them of a URL that was there already");
        session.err().println("round " + result.round() + ": " + Totals.sentence(result.counters()));
        result.skipped().forEach((why, count) -> session.err().println("skipped " + count + ": " + why));
        result.damaged().forEach(sentence -> session.err().println("ictmon: " + sentence));
        return result.damaged().isEmpty() ? 0 : Exit.FAILED.code();
    }
}
