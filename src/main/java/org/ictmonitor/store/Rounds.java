package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;

/** The rounds of a campaign and the portals as they were in each. */
final class Rounds {
    private final Sql sql;

    Rounds(Sql sql) {
        this.sql = sql;
    }

    Round begin(RoundKind kind, String codebook, Instant started, List<Portal> portals, boolean attachments) {
        unfinished().ifPresent(round -> {
            throw MonitorException.wrong("Round " + round.number()
                    + " is not finished; go on with it, or give it up with --new, before another begins.");
        });
        int number = (int) sql.number("SELECT coalesce(max(number), 0) + 1 FROM round");
        sql.update(
                "INSERT INTO round (number, kind, state, codebook, started, attachments) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                kind.key(),
                RoundState.RUNNING.key(),
                codebook,
                started.toEpochMilli(),
                attachments ? 1 : 0);
        for (int seq = 0; seq < portals.size(); seq++) {
            add(number, seq, portals.get(seq));
        }
        return round(number);
    }

    Optional<Round> unfinished() {
        return all().stream()
                .filter(round -> round.state() == RoundState.RUNNING)
                .findFirst();
    }

    private void add(int round, int seq, Portal portal) {
        sql.update(
                "INSERT INTO round_portal VALUES (?, ?, ?, ?, ?, ?, ?)",
                round,
                seq,
                portal.id(),
                portal.name(),
                portal.institutionType().orElse(null),
                portal.district().orElse(null),
                portal.category().key());
    }

    void end(int number, RoundState state, Optional<Instant> finished) {
        running(number);
        sql.update(
                "UPDATE round SET state = ?, finished = ? WHERE number = ?",
                state.key(),
                finished.map(Instant::toEpochMilli).orElse(null),
                number);
    }

    /** Throws unless the round may still change. */
    void running(int number) {
        Round round = round(number);
        if (round.state() != RoundState.RUNNING) {
            throw MonitorException.wrong(
                    "Round " + number + " is " + round.state().key() + " and cannot change.");
        }
    }

    Round round(int number) {
        return sql.one("SELECT * FROM round WHERE number = ?", Rounds::read, number)
                .orElseThrow(() -> MonitorException.wrong(
                        "There is no round " + number + "; `status` lists the rounds that there are."));
    }

    List<Round> all() {
        List<Round> rounds = new ArrayList<>();
        sql.each("SELECT * FROM round ORDER BY number", row -> rounds.add(read(row)));
        return rounds;
    }

    List<DatedRound> timeline() {
        List<Placed> placed = new ArrayList<>();
        Instant reached = Instant.MIN;
        for (Round round : all()) {
            DatedRound dated = dated(round);
            if (round.kind() == RoundKind.CRAWL) {
                reached = dated.to().isAfter(reached) ? dated.to() : reached;
            }
            placed.add(new Placed(dated, round.kind() == RoundKind.CRAWL ? reached : dated.to()));
        }
        return placed.stream()
                .sorted(Comparator.comparing(Placed::at)
                        .thenComparingInt(each -> each.round().round().number()))
                .map(Placed::round)
                .toList();
    }

    /** A round with its place in time: no crawl comes before an earlier one, even if the clock went back between them. */
    private record Placed(DatedRound round, Instant at) {}

    private DatedRound dated(Round round) {
        DatedRound run = new DatedRound(round, round.started(), round.finished().orElse(round.started()));
        return round.kind() == RoundKind.CRAWL
                ? run
                : sql.one(
                                "SELECT min(fetched), max(fetched) FROM capture WHERE round = ? HAVING count(*) > 0",
                                row -> new DatedRound(
                                        round,
                                        Instant.ofEpochMilli(row.getLong(1)),
                                        Instant.ofEpochMilli(row.getLong(2))),
                                round.number())
                        .orElse(run);
    }

    List<Portal> portals(int round) {
        List<Portal> portals = new ArrayList<>();
        sql.each("SELECT * FROM round_portal WHERE round = ? ORDER BY seq", row -> portals.add(portal(row)), round);
        return portals;
    }

    void codebook(int round, String hash) {
        sql.update("UPDATE round SET codebook = ? WHERE number = ?", hash, round);
    }

    /**
     * The finished crawl right before a crawl, 0 if there is none or an import stands between: what an archive says of 2022
     * is nothing that the next crawl goes on from, nor is today's page the one that an archive repeats. Rounds that were
     * given up do not count.
     */
    int previous(int round) {
        return sql.one(
                        """
                        SELECT earlier.number, earlier.kind FROM round earlier, round ON round.number = ?
                        WHERE earlier.number < round.number AND earlier.state = ? AND round.kind = ?
                        ORDER BY earlier.number DESC LIMIT 1
                        """,
                        row -> row.getString(2).equals(RoundKind.CRAWL.key()) ? row.getInt(1) : 0,
                        round,
                        RoundState.FINISHED.key(),
                        RoundKind.CRAWL.key())
                .orElse(0);
    }

    private static Round read(ResultSet row) throws SQLException {
        long finished = row.getLong("finished");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished));
        return new Round(
                row.getInt("number"),
                Names.constant(RoundKind.class, row.getString("kind")),
                Names.constant(RoundState.class, row.getString("state")),
                row.getString("codebook"),
                Instant.ofEpochMilli(row.getLong("started")),
                end,
                row.getBoolean("attachments"));
    }

    private static Portal portal(ResultSet row) throws SQLException {
        return new Portal(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("institution_type")),
                Optional.ofNullable(row.getString("district")),
                Names.constant(PortalCategory.class, row.getString("category")));
    }
}
