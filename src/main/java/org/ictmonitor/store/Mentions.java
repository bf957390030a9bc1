package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;

/** Rows of mentions. */
final class Mentions {
    private final Sql sql;
    private final Names names;

    Mentions(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    void add(long version, Reading reading) {
        int seq = 0;
        for (Mention mention : reading.mentions()) {
            add(version, seq++, mention, reading);
        }
    }

    private void add(long version, int seq, Mention mention, Reading reading) {
        sql.update(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                mention.href().orElse(null));
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
