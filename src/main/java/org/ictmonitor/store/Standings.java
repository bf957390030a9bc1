package org.ictmonitor.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Judges, at the end of a round, the pages that were there before and that it did not see. Runs within a transaction. A
 * version that was tagged with another codebook than the round's cannot stay in it.
 */
final class Standings {
    private static final int MAX_REDIRECTS = 10;

    private final Tables tables;
    private final Sql sql;
    private final Names names;
    private final int round;
    private final int previous;
    private final String codebook;
    private final Crowd crowd;
    private @Nullable Moves moves;
    private final Set<Long> missing = new HashSet<>();
    private final Map<Long, Boolean> errors = new HashMap<>();
    private final Set<Integer> lost = new HashSet<>();

    Standings(Tables tables, int round) {
        this.tables = tables;
        this.sql = tables.sql();
        this.names = tables.names();
        this.round = round;
        this.previous = tables.rounds().previous(round);
        this.codebook = tables.rounds().round(round).codebook();
        this.crowd = new Crowd(sql, previous, round);
    }

    /** A page of the round before, with what this round says of its address. */
    private record Absent(
            long version, long url, int portal, String tagged, Optional<Outcome> outcome, Answered answered) {}

    /** The details of a visit. */
    private record Answered(String reason, String detail, int reading) {}

    /** @param giveUp after so long without a page of a portal its pages count no more */
    void judge(List<ErrorPage> found, Duration giveUp) {
        found.forEach(this::takeAway);
        lost.addAll(tables.unreached()
                .note(round, previous, tables.rounds().round(round).started(), giveUp));
        sql.each(
                "SELECT url FROM capture WHERE round = ? AND status IN (404, 410)",
                row -> missing.add(row.getLong(1)),
                round);
        List<Absent> absent = absent();
        Map<String, Integer> targets = targets(absent);
        absent.forEach(page -> settle(page, standing(page, targets)));
    }

    /** The response stays in the archive; what was read in it is no page. */
    private void takeAway(ErrorPage error) {
        tables.versions().delete(error.version());
        tables.errorTexts()
                .put(
                        new ErrorTexts.Text(error.portal(), error.text().hex()),
                        round,
                        error.probed() ? ErrorTexts.Source.PROBE : ErrorTexts.Source.CROWD);
        sql.update(
                "UPDATE visit SET reading = 4, detail = ? WHERE round = ? AND url = ?",
                error.probed()
                        ? "what the host says of an address that cannot be there (soft 404)"
                        : "the same page as in the place of others: an error's or a sign-in page (soft 404)",
                round,
                error.url());
        tables.revisits().forget(error.url());
        errors.put(error.url(), error.everywhere());
    }

    private List<Absent> absent() {
        List<Absent> absent = new ArrayList<>();
        sql.each(
                """
                SELECT version.id, version.url, version.portal, version.codebook, visit.outcome, visit.reason,
                    visit.detail, visit.reading
                FROM version LEFT JOIN visit ON visit.round = ? AND visit.url = version.url
                WHERE version.first_round <= ? AND version.last_round >= ? AND version.last_round < ? AND NOT EXISTS (
                    SELECT 1 FROM version other WHERE other.url = version.url AND other.first_round = ?)
                ORDER BY version.id
                """,
                row -> {
                    int outcome = row.getInt(5);
                    boolean visited = !row.wasNull();
                    int reason = row.getInt(6);
                    absent.add(new Absent(
                            row.getLong(1),
                            row.getLong(2),
                            row.getInt(3),
                            names.text(row.getInt(4)),
                            visited ? Optional.of(Outcome.of(outcome)) : Optional.empty(),
                            new Answered(
                                    reason == 0 ? "" : names.text(reason),
                                    Optional.ofNullable(row.getString(7)).orElse(""),
                                    row.getInt(8))));
                },
                round,
                previous,
                previous,
                round,
                round);
        return absent;
    }

    private Standing standing(Absent page, Map<String, Integer> targets) {
        Standing said = said(page, targets);
        return said == Standing.UNREACHABLE && lost.contains(page.portal()) ? Standing.LOST : said;
    }

    private Standing said(Absent page, Map<String, Integer> targets) {
        Boolean everywhere = errors.get(page.url());
        if (everywhere != null) {
            return everywhere ? Standing.UNREACHABLE : missing(page);
        }
        if (page.outcome().isEmpty()) {
            return Standing.OUT_OF_SCOPE;
        }
        return switch (page.outcome().get()) {
            case CARRIED -> Standing.NOT_DUE;
            case FETCHED -> page.answered().reading() == 3 ? Standing.UNREACHABLE : Standing.OUT_OF_SCOPE;
            case WAITING, NOT_MODIFIED -> Standing.UNREACHABLE;
            case FAILED -> missing.contains(page.url()) ? missing(page) : Standing.UNREACHABLE;
            case EXCLUDED -> excluded(page.answered().reason());
            case EXCLUDED_WHEN_FOUND -> Standing.OUT_OF_SCOPE;
            case REDIRECTED -> redirected(page, targets);
        };
    }

    private static Standing excluded(String rule) {
        if (rule.equals(ExclusionRule.ROBOTS.key())) {
            return Standing.DISALLOWED;
        }
        return rule.equals(ExclusionRule.ROBOTS_UNREACHABLE.key()) ? Standing.UNREACHABLE : Standing.OUT_OF_SCOPE;
    }

    /** Gone, if an earlier round since the page was seen said the same. */
    private Standing missing(Absent page) {
        if (moves().isElsewhere(page.version(), page.portal())) {
            return Standing.MOVED;
        }
        return saidBefore(page.url(), Standing.MISSING) ? Standing.GONE : Standing.MISSING;
    }

    /** Made when it is needed: most rounds miss no page. */
    private Moves moves() {
        Moves known = moves;
        if (known == null) {
            known = new Moves(tables, previous, round);
            moves = known;
        }
        return known;
    }

    private boolean saidBefore(long url, Standing what) {
        for (int earlier = previous; earlier > 0; earlier = tables.rounds().previous(earlier)) {
            Optional<Standing> said = said(url, earlier);
            if (said.isEmpty() || said.get() == what) {
                return said.isPresent();
            }
        }
        return false;
    }

    private Optional<Standing> said(long url, int earlier) {
        return sql.one("SELECT standing FROM visit WHERE round = ? AND url = ?", row -> row.getInt(1), earlier, url)
                .filter(standing -> standing > 0)
                .map(standing -> names.constant(Standing.class, standing));
    }

    /** How many pages of a portal lead to the same. */
    private Map<String, Integer> targets(List<Absent> absent) {
        Map<String, Integer> targets = new HashMap<>();
        absent.stream()
                .filter(page -> page.outcome().equals(Optional.of(Outcome.REDIRECTED)))
                .forEach(page -> targets.merge(target(page), 1, Integer::sum));
        return targets;
    }

    /** What a redirect leads to: the content that was read there, or else the address without its query. */
    private String target(Absent page) {
        String to = end(page.answered().detail());
        String content = tables.urls()
                .find(to)
                .flatMap(moves()::at)
                .map(version -> version.content().hex())
                .orElseGet(() -> to.replaceAll("[?#].*", ""));
        return page.portal() + " " + content;
    }

    private Standing redirected(Absent page, Map<String, Integer> targets) {
        int crowded = targets.getOrDefault(target(page), 0);
        if (crowd.isOne(page.portal(), crowded)) {
            return crowd.isHalf(page.portal(), crowded) ? Standing.UNREACHABLE : missing(page);
        }
        return tables.urls()
                .find(end(page.answered().detail()))
                .map(target -> led(page, target))
                .orElse(Standing.OUT_OF_SCOPE);
    }

    /**
     * A redirect to what is not there, or to a page that says something else, says no more than that the page is missing;
     * one to what could not be had says as little as if the page itself could not.
     */
    private Standing led(Absent page, long target) {
        if (moves().isSame(page.version(), target)) {
            return Standing.MOVED;
        }
        return switch (outcome(target).orElse(Outcome.EXCLUDED_WHEN_FOUND)) {
            case EXCLUDED_WHEN_FOUND -> Standing.OUT_OF_SCOPE;
            case EXCLUDED, WAITING -> Standing.UNREACHABLE;
            case FAILED -> missing.contains(target) ? missing(page) : Standing.UNREACHABLE;
            case FETCHED, NOT_MODIFIED, CARRIED, REDIRECTED -> missing(page);
        };
    }

    private Optional<Outcome> outcome(long url) {
        return sql.one(
                "SELECT outcome FROM visit WHERE round = ? AND url = ?", row -> Outcome.of(row.getInt(1)), round, url);
    }

    /** The last address of a row of redirects. */
    private String end(String target) {
        String at = target;
        for (int hop = 0; hop < MAX_REDIRECTS; hop++) {
            Optional<String> next = next(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private Optional<String> next(String url) {
        return tables.urls()
                .find(url)
                .flatMap(id -> sql.one(
                        "SELECT detail FROM visit WHERE round = ? AND url = ? AND outcome = 3",
                        row -> row.getString(1),
                        round,
                        id));
    }

    private void settle(Absent page, Standing standing) {
        boolean stays = stays(page, standing) && page.tagged().equals(codebook);
        sql.update("UPDATE visit SET standing = ? WHERE round = ? AND url = ?", names.id(standing), round, page.url());
        if (stays) {
            sql.update("UPDATE version SET last_round = ? WHERE id = ?", round, page.version());
        }
    }

    private boolean stays(Absent page, Standing standing) {
        return switch (standing) {
            case NOT_DUE, UNREACHABLE, MISSING -> true;
            case DISALLOWED -> !saidBefore(page.url(), Standing.DISALLOWED);
            case GONE, MOVED, OUT_OF_SCOPE, LOST -> false;
        };
    }
}
