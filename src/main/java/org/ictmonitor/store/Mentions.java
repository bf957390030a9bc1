package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;
import org.jspecify.annotations.Nullable;

/** Rows of mentions. */
final class Mentions {
    private final Sql sql;
    private final Names names;

    Mentions(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** @param keys of the sentences */
    void add(long version, Reading reading, Map<Integer, Long> keys) {
        int seq = 0;
        for (Mention mention : reading.mentions()) {
            add(version, seq++, mention, reading, keys.get(mention.sentence()));
        }
    }

    private void add(long version, int seq, Mention mention, Reading reading, @Nullable Long key) {
        sql.update(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version,
                seq,
                names.id(mention.code().value()),
                names.id(mention.purpose()),
                names.id(mention.aspect()),
                names.id(reading.zone(mention)),
                names.id(reading.sentences().get(mention.sentence()).language()),
                names.id(mention.evidence()),
                mention.score(),
                mention.sentence(),
                mention.start(),
                mention.end(),
                mention.surface(),
                mention.href().orElse(null),
                key);
    }

    /** The keys of a version's sentences, by their numbers. */
    Map<Integer, Long> keys(long version) {
        Map<Integer, Long> keys = new HashMap<>();
        sql.each(
                "SELECT DISTINCT sentence, template_key FROM mention WHERE version = ? AND template_key IS NOT NULL",
                row -> keys.put(row.getInt(1), row.getLong(2)),
                version);
        return keys;
    }

    /** Gives the mentions of a version their keys. */
    void setKeys(long version, Map<Integer, Long> keys) {
        keys.forEach((sentence, key) -> sql.update(
                "UPDATE mention SET template_key = ? WHERE version = ? AND sentence = ?", key, version, sentence));
    }

    List<Mention> of(long version) {
        List<Mention> mentions = new ArrayList<>();
        sql.each("SELECT * FROM mention WHERE version = ? ORDER BY seq", row -> mentions.add(read(row)), version);
        return mentions;
    }

    Mention read(ResultSet row) throws SQLException {
        return new Mention(
                new Code(names.text(row.getInt("code"))),
                names.constant(Purpose.class, row.getInt("purpose")),
                names.constant(Aspect.class, row.getInt("aspect")),
                row.getInt("sentence"),
                row.getInt("start"),
                row.getInt("stop"),
                row.getString("surface"),
                names.constant(Evidence.class, row.getInt("evidence")),
                Optional.ofNullable(row.getString("href")),
                row.getDouble("score"));
    }
}
