package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Purpose;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.jspecify.annotations.Nullable;

/** Answers questions about mentions by SQL. */
final class MentionQuery {
    /** Each mention with the block of the round's templates that its sentence is, if it is one. */
    private static final String FROM = """
            FROM version JOIN mention ON mention.version = version.id JOIN name zone ON zone.id = mention.zone
            LEFT JOIN template ON template.round = ? AND template.template_key = mention.template_key
                AND (template.in_main OR zone.text <> 'main')
            """;
    /** Whether a mention is counted where it stands. */
    private static final String COUNTS = "(template.round IS NULL OR template.version = version.id)";
    /** In the round; as {@link Zone#inTemplate()}. */
    private static final String ZONE =
            "CASE WHEN template.round IS NOT NULL AND zone.text = 'main' THEN 'aside' ELSE zone.text END";

    private final Tables tables;
    private final int round;
    private final StringBuilder where = new StringBuilder("version.first_round <= ? AND version.last_round >= ?");
    private final List<@Nullable Object> args = new ArrayList<>();

    MentionQuery(Tables tables, MentionFilter filter) {
        this.tables = tables;
        this.round = filter.round();
        args.addAll(List.of(round, round, round));
        codes(filter.codes());
        keys("mention.purpose", filter.purposes());
        keys("mention.aspect", filter.aspects());
        texts("version.portal", filter.portals());
        texts("mention.lang", filter.languages());
        months(filter.months());
        filter.carrier().ifPresent(this::carrier);
        filter.template().ifPresent(this::template);
    }

    private void codes(Set<Code> codes) {
        if (!codes.isEmpty()) {
            String any = codes.stream().map(code -> "text = ? OR text GLOB ?").collect(Collectors.joining(" OR "));
            where.append(" AND mention.code IN (SELECT id FROM name WHERE ")
                    .append(any)
                    .append(')');
            codes.forEach(code -> {
                args.add(code.value());
                args.add(code.value() + ".*");
            });
        }
    }

    private void keys(String column, Collection<? extends Keyed> values) {
        texts(column, values.stream().map(Keyed::key).toList());
    }

    private void texts(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            in(column, "(SELECT id FROM name WHERE text IN (", values, "))");
        }
    }

    private void months(Set<String> months) {
        if (!months.isEmpty()) {
            in("version.month", "(", months, ")");
        }
    }

    private void in(String column, String open, Collection<String> values, String close) {
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        where.append(" AND ")
                .append(column)
                .append(" IN ")
                .append(open)
                .append(marks)
                .append(close);
        args.addAll(values);
    }

    private void carrier(Carrier carrier) {
        where.append(" AND version.carrier = ").append(carrier == Carrier.ATTACHMENT ? 1 : 0);
    }

    private void template(boolean template) {
        where.append(template ? " AND " : " AND NOT ").append("(zone.text <> 'main' OR template.round IS NOT NULL)");
    }

    private @Nullable Object[] args() {
        return args.toArray();
    }

    long count() {
        return tables.sql().number("SELECT count(*) " + FROM + "WHERE " + where + " AND " + COUNTS, args());
    }

    List<MentionCount> counts() {
        List<MentionCount> counts = new ArrayList<>();
        tables.sql()
                .each(
                        "SELECT mention.code, mention.purpose, " + ZONE + ", sum(" + COUNTS
                                + ") AS counted, count(DISTINCT version.id) " + FROM + "WHERE " + where
                                + " GROUP BY 1, 2, 3 HAVING counted > 0",
                        row -> counts.add(count(row)),
                        args());
        counts.sort(Comparator.comparing(MentionCount::code)
                .thenComparing(MentionCount::purpose)
                .thenComparing(MentionCount::zone));
        return counts;
    }

    private MentionCount count(ResultSet row) throws SQLException {
        Names names = tables.names();
        return new MentionCount(
                new Code(names.text(row.getInt(1))),
                names.constant(Purpose.class, row.getInt(2)),
                Names.constant(Zone.class, row.getString(3)),
                row.getLong(4),
                row.getLong(5));
    }

    /** By portal, URL and place on the page: an order that does not depend on which page was fetched first. */
    void forEach(Consumer<StoredMention> consumer) {
        forEach(" AND " + COUNTS, occurrence -> consumer.accept(occurrence.mention()));
    }

    /** In the same order, also where a block of a template repeats. */
    void occurrences(Consumer<Occurrence> consumer) {
        forEach("", consumer);
    }

    private void forEach(String which, Consumer<Occurrence> consumer) {
        Sentences sentences = new Sentences();
        tables.sql()
                .each(
                        "SELECT mention.*, version.carrier, portal.text AS portal_id, url.text AS url_text, capture.file, capture.offset,"
                                + " capture.payload, " + ZONE + " AS zone_now, template.round AS templates,"
                                + " coalesce(template.pages, 1) AS pages " + FROM
                                + "JOIN url ON url.id = version.url JOIN capture ON capture.id = version.capture"
                                + " JOIN name portal ON portal.id = version.portal WHERE " + where + which
                                + " ORDER BY portal.text, url.text, version.id, mention.seq",
                        row -> consumer.accept(occurrence(row, sentences)),
                        args());
    }

    private Occurrence occurrence(ResultSet row, Sentences sentences) throws SQLException {
        StoredMention mention = stored(row, sentences);
        boolean inTemplate = row.getInt("templates") > 0;
        long key = row.getLong("template_key");
        return new Occurrence(mention, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(key), inTemplate);
    }

    private StoredMention stored(ResultSet row, Sentences sentences) throws SQLException {
        Mention mention = tables.mentions().read(row);
        return new StoredMention(
                mention.code(),
                mention.purpose(),
                mention.aspect(),
                mention.evidence(),
                mention.score(),
                row.getString("url_text"),
                row.getString("portal_id"),
                round,
                Names.constant(Zone.class, row.getString("zone_now")),
                sentences.text(row.getLong("version"), mention.sentence()),
                mention.surface(),
                mention.href(),
                tables.captures().ref(row),
                row.getLong("pages"),
                Versions.carrier(row.getInt("carrier")));
    }

    /** The sentences of one version after another, each version's content unpacked once. */
    private final class Sentences {
        private long version = -1;
        private List<Sentence> current = List.of();

        String text(long of, int number) {
            if (of != version) {
                current = tables.versions().content(of).sentences();
                version = of;
            }
            return Optional.ofNullable(number < current.size() ? current.get(number) : null)
                    .map(Sentence::text)
                    .orElse("");
        }
    }
}
