package org.ictmonitor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.crawl.RobotsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reading of robots.txt, alone. */
@Command(
        name = "robots",
        header = "Say which URLs a robots.txt file allows, by RFC 9309.",
        footer = {"", "Example:", "  ictmon robots robots.txt --agent ictmon https://portal.example/search?q=1"})
final class RobotsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The robots.txt file; - for standard input.")
    private Path file = Path.of("-");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "URL", description = "The URLs to ask about.")
    private List<String> urls = List.of();

    @Option(
            names = "--agent",
            paramLabel = "NAME",
            defaultValue = "ictmon",
            description = "The product token of the crawler (default: ictmon).")
    private String agent = "";

    RobotsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        RobotsFile robots = RobotsFile.parse(InputFile.bytes(session, file), agent);
        for (String url : urls) {
            session.out().println(robots.allows(url) ? "allowed" : "disallowed");
        }
        return 0;
    }
}
