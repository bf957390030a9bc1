package org.ictmonitor.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import picocli.CommandLine.Option;

/** Which rounds count. */
final class RoundOption {
    @Option(
            names = "--round",
            paramLabel = "ROUND",
            defaultValue = "latest",
            description = "A number, latest (the latest finished one; the default) or all.")
    private String round = "latest";

    /** The rounds that are meant, oldest first; never none. */
    List<Round> of(List<Round> rounds) {
        List<Round> usable = rounds.stream()
                .filter(each -> each.state() != RoundState.ABANDONED)
                .toList();
        if (usable.isEmpty()) {
            throw MonitorException.wrong("there is no round yet; 'ictmon crawl' makes the first one");
        }
        return switch (round) {
            case "all" -> usable;
            case "latest" -> List.of(latest(usable));
            default -> List.of(numbered(usable));
        };
    }

    private static Round latest(List<Round> usable) {
        return usable.stream()
                .filter(each -> each.state() == RoundState.FINISHED)
                .reduce((earlier, later) -> later)
                .orElseGet(usable::getLast);
    }

    private Round numbered(List<Round> usable) {
        return usable.stream()
                .filter(each -> Integer.toString(each.number()).equals(round))
                .findFirst()
                .orElseThrow(() -> MonitorException.wrong("--round is '" + round + "'; expected latest, all or one of: "
                        + usable.stream()
                                .map(each -> Integer.toString(each.number()))
                                .collect(Collectors.joining(", "))));
    }
}
