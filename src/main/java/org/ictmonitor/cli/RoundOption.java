package org.ictmonitor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.DatedRound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rounds count. Rounds stand in the order of the time that their pages are of, imports among them. */
final class RoundOption {
    @Option(
            names = "--round",
            paramLabel = "ROUND",
            defaultValue = "latest",
            description = "A number, latest (the latest finished one; the default) or all.")
    private String round = "latest";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Instead: the finished round that stood on that day, as 2022-03-01.")
    private @Nullable LocalDate asOf;

    /** The rounds that are meant, oldest first; never none. */
    List<Round> of(CampaignStore store) {
        List<DatedRound> usable = store.timeline().stream()
                .filter(each -> each.round().state() != RoundState.ABANDONED)
                .toList();
        if (usable.isEmpty()) {
            throw MonitorException.wrong("there is no round yet; 'ictmon crawl' makes the first one");
        }
        LocalDate day = asOf;
        if (day != null) {
            return List.of(standing(usable, day));
        }
        List<Round> rounds = usable.stream().map(DatedRound::round).toList();
        return switch (round) {
            case "all" -> rounds;
            case "latest" -> List.of(latest(rounds));
            default -> List.of(numbered(rounds));
        };
    }

    private static Round standing(List<DatedRound> usable, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return usable.stream()
                .filter(each ->
                        each.round().state() == RoundState.FINISHED && each.to().isBefore(end))
                .reduce((earlier, later) -> later)
                .map(DatedRound::round)
                .orElseThrow(() -> MonitorException.wrong("--as-of is " + day
                        + ", and no finished round is that old; the first pages are of "
                        + LocalDate.ofInstant(usable.getFirst().from(), ZoneOffset.UTC)));
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
