package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what must never be in a store. */
final class Inspection {
    /** What is counted, and what to say if it is not 0. */
    private record Check(String sentence, String query) {}

    private static final List<Check> CHECKS = List.of(
            new Check(
                    "URLs of a round are missing in the table of URLs",
                    "SELECT count(*) FROM visit WHERE NOT EXISTS (SELECT 1 FROM url WHERE url.id = visit.url)"),
            new Check("URLs wait and stand in no stretch of those that do", """
                    SELECT count(*) FROM visit WHERE outcome = 0 AND NOT EXISTS (
                        SELECT 1 FROM waiting WHERE waiting.round = visit.round AND waiting.host = visit.host AND waiting.turn = (
                                SELECT max(turn) FROM waiting WHERE round = visit.round AND host = visit.host AND turn <= visit.turn)
                            AND visit.turn <= waiting.to_turn AND visit.url BETWEEN waiting.url AND waiting.to_url)
                    """),
            new Check("stretches of waiting URLs have more or fewer than they say", """
                    SELECT count(*) FROM waiting WHERE urls <> (
                        SELECT count(*) FROM visit WHERE visit.round = waiting.round
                            AND visit.url BETWEEN waiting.url AND waiting.to_url
                            AND visit.turn BETWEEN waiting.turn AND waiting.to_turn AND visit.host = waiting.host
                            AND visit.outcome = 0)
                    """),
            new Check(
                    "page versions have no capture as their evidence",
                    "SELECT count(*) FROM version WHERE NOT EXISTS (SELECT 1 FROM capture WHERE id = version.capture)"),
            new Check("captures repeat a body that no capture holds", """
                    SELECT count(*) FROM capture WHERE original IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM capture held WHERE held.id = capture.original AND held.original IS NULL
                            AND held.payload = capture.payload)
                    """),
            new Check("answers repeat a body that no capture holds", """
                    SELECT count(*) FROM visit WHERE original IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM capture held WHERE held.id = visit.original AND held.original IS NULL)
                    """),
            new Check(
                    "page versions have no content",
                    "SELECT count(*) FROM version WHERE NOT EXISTS (SELECT 1 FROM content WHERE version = version.id)"),
            new Check(
                    "mentions belong to no page version",
                    "SELECT count(*) FROM mention WHERE NOT EXISTS (SELECT 1 FROM version WHERE id = mention.version)"),
            new Check("blocks of templates stand on a page that their round does not have", """
                    SELECT count(*) FROM template WHERE NOT EXISTS (
                        SELECT 1 FROM version JOIN mention ON mention.version = version.id
                            AND mention.template_key = template.template_key
                        WHERE version.id = template.version
                            AND template.round BETWEEN version.first_round AND version.last_round)
                    """),
            new Check(
                    "page versions end before they begin",
                    "SELECT count(*) FROM version WHERE last_round < first_round"),
            new Check("page versions stand beside another of the same page in the same finished round", """
                    SELECT count(*) FROM version a JOIN version b ON a.url = b.url AND a.id < b.id
                    JOIN round ON round.number BETWEEN max(a.first_round, b.first_round) AND min(a.last_round, b.last_round)
                    WHERE round.state = 'finished'
                    """),
            new Check(
                    "erasures were broken off; 'ictmon erase --list' names them, and running them again ends them",
                    "SELECT count(*) FROM tombstone WHERE done = 0"),
            new Check("captures lie behind the recorded end of the archive", """
                    SELECT count(*) FROM answer JOIN name ON name.id = answer.file
                    JOIN archive_tail tail ON tail.file = name.text WHERE answer.offset >= tail.length
                    """));

    private final Sql sql;
    private final Names names;

    Inspection(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        sql.each("PRAGMA integrity_check", row -> {
            if (!row.getString(1).equals("ok")) {
                problems.add("SQLite: " + row.getString(1));
            }
        });
        for (Check check : CHECKS) {
            note(problems, sql.number(check.query()), check.sentence());
        }
        places(problems);
        codebooks(problems);
        return problems;
    }

    /** Looks for each URL by its text, as of one moment, since another program may write. */
    private void places(List<String> problems) {
        UrlPlaces places = new UrlPlaces(sql);
        long[] wrong = new long[2];
        sql.run("BEGIN");
        try {
            sql.each("SELECT id, text FROM url", row -> {
                String text = row.getString(2);
                Optional<Long> found = places.findBeforeAdding(UrlKeys.place(text), text);
                wrong[0] += found.isEmpty() ? 1 : 0;
                wrong[1] += found.isPresent() && found.get() != row.getLong(1) ? 1 : 0;
            });
        } finally {
            sql.run("COMMIT");
        }
        note(problems, wrong[0], "URLs are missing in the index by which they are found");
        note(problems, wrong[1], "URLs stand twice in the table of URLs");
    }

    private static void note(List<String> problems, long count, String sentence) {
        if (count > 0) {
            problems.add(count + " " + sentence);
        }
    }

    /** A version that was extended by "not modified" keeps the tags of the codebook that it was read with. */
    private void codebooks(List<String> problems) {
        sql.each(
                """
                SELECT round.number, count(*), min(version.codebook) FROM round
                JOIN version ON version.first_round <= round.number AND version.last_round >= round.number
                JOIN name ON name.id = version.codebook
                WHERE round.state = 'finished' AND name.text <> round.codebook GROUP BY round.number
                """,
                row -> problems.add(row.getLong(2) + " page versions of round " + row.getInt(1)
                        + " are tagged with another codebook (" + names.text(row.getInt(3)) + "); run retag"));
    }
}
