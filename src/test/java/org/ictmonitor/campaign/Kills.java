package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RoundCounters;

/** How often a crawl was killed, by how far it had come. */
final class Kills {
    private final Map<Phase, Integer> counts = new EnumMap<>(Phase.class);

    /** How far a killed crawl had come, as its store tells afterwards. */
    enum Phase {
        /** No round had begun. */
        STARTING,
        /** The round had begun, and no answer was recorded. */
        BEGUN,
        /** Some answers were recorded, and some URLs still waited. */
        FETCHING,
        /** Nothing waited any more, and the round was not frozen. */
        FREEZING,
        /** The round was frozen, and the process had not ended. */
        FROZEN;

        /** Whether the next crawl goes on with the round; else it begins another one. */
        boolean goesOn() {
            return this != FROZEN;
        }
    }

    void add(Phase phase) {
        counts.merge(phase, 1, Integer::sum);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int in(Phase phase) {
        return counts.getOrDefault(phase, 0);
    }

    @Override
    public String toString() {
        return total() + " kills: " + counts;
    }

    /** Asks a copy of the store, so that the next run finds what the killed one left and not what asking made of it. */
    static Phase phase(CampaignFolder campaign, Path copies) throws IOException {
        if (!Files.exists(campaign.path().resolve("store.sqlite"))) {
            return Phase.STARTING;
        }
        Path copy = Files.createTempDirectory(copies, "store");
        for (String file : List.of("store.sqlite", "store.sqlite-wal")) {
            Path left = campaign.path().resolve(file);
            if (Files.exists(left)) {
                Files.copy(left, copy.resolve(file));
            }
        }
        try (CampaignStore store = CampaignStore.open(copy)) {
            List<Round> rounds = store.rounds();
            return rounds.isEmpty() ? Phase.STARTING : phase(rounds.getFirst(), store.counters(1));
        }
    }

    private static Phase phase(Round round, RoundCounters counters) {
        if (round.state() == RoundState.FINISHED) {
            return Phase.FROZEN;
        }
        if (counters.attempts() == 0) {
            return Phase.BEGUN;
        }
        return counters.waiting() > 0 ? Phase.FETCHING : Phase.FREEZING;
    }
}
