package org.ictmonitor.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Standing;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.ictmonitor.Zone;
import org.ictmonitor.change.TemplateKeys;
import org.jspecify.annotations.Nullable;

/** Page versions, and over which rounds each stayed the same. */
final class Versions {
    /**
     * A version with its address and the capture that is its evidence. Columns are read by number, since the driver asks SQLite
     * for all their names anew for each answer.
     */
    private static final String SELECT = """
            SELECT version.id, url.text, version.portal, version.first_round, version.last_round,
                capture.file, capture.offset, capture.payload, capture.fetched, version.title, version.language,
                version.published, version.published_source, version.published_confidence,
                version.modified, version.modified_source, version.modified_confidence, version.content, version.carrier
            FROM version JOIN url ON url.id = version.url JOIN capture ON capture.id = version.capture
            """;

    private final Sql sql;
    private final Names names;
    private final Mentions mentions;
    private final ContentCodec codec;

    Versions(Sql sql, Names names, Mentions mentions, ContentCodec codec) {
        this.sql = sql;
        this.names = names;
        this.mentions = mentions;
        this.codec = codec;
    }

    /** The version that was current at a URL in a round. */
    Optional<Current> current(long url, int round) {
        return sql.one(
                """
                SELECT id, content, codebook, carrier FROM version WHERE url = ? AND last_round >= ? AND first_round <= ?
                ORDER BY last_round DESC LIMIT 1
                """,
                row -> new Current(
                        row.getLong(1),
                        Captures.digest(row.getBytes(2)),
                        names.text(row.getInt(3)),
                        carrier(row.getInt(4))),
                url,
                round,
                round);
    }

    /** What is needed to tell whether a page is unchanged. */
    record Current(long id, Digest content, String codebook, Carrier carrier) {
        /** Whether the version says that, tagged by that codebook. */
        boolean says(Digest digest, String hash) {
            return content.equals(digest) && codebook.equals(hash);
        }
    }

    PageVersion extend(long id, int round) {
        sql.update("UPDATE version SET last_round = ? WHERE id = ?", round, id);
        return version(id);
    }

    /** A version that begins: its row, its content and its mentions. */
    Recorded.Begun begin(
            int round, long url, String portal, long capture, String codebook, Digest digest, Reading reading) {
        sql.update(
                """
                INSERT INTO version (url, portal, first_round, last_round, capture, codebook, language, month, published,
                    published_source, published_confidence, modified, modified_source, modified_confidence, noindex,
                    nofollow, content, title, canonical, carrier)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                args(new @Nullable Object[] {url, names.id(portal), round, round, capture}, codebook, digest, reading));
        long id = sql.number("SELECT last_insert_rowid()");
        Map<Integer, Long> keys = TemplateKeys.of(portal, reading);
        content(id, reading, keys);
        return new Recorded.Begun(version(id), reading, keys);
    }

    void replace(long id, String codebook, Digest digest, Reading reading) {
        Optional<PageDate> listed = version(id).modified().filter(date -> date.source() == DateSource.SITEMAP);
        @Nullable Object[] columns = args(new @Nullable Object[0], codebook, digest, reading);
        @Nullable Object[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = id;
        sql.update("""
                UPDATE version SET codebook = ?, language = ?, month = ?, published = ?, published_source = ?,
                    published_confidence = ?, modified = ?, modified_source = ?, modified_confidence = ?, noindex = ?,
                    nofollow = ?, content = ?, title = ?, canonical = ?, carrier = ?
                WHERE id = ?
                """, all);
        listed.ifPresent(date -> keep(id, date));
        sql.update("DELETE FROM mention WHERE version = ?", id);
        sql.update("DELETE FROM content WHERE version = ?", id);
        content(id, reading, TemplateKeys.of(version(id).portal(), reading));
    }

    /** What a sitemap said does not stand in the page, and so no other reading of it says it again. */
    private void keep(long id, PageDate date) {
        sql.update("""
                UPDATE version SET modified = ?, modified_source = ?, modified_confidence = ?
                WHERE id = ? AND modified IS NULL
                """, date.date().toEpochDay(), names.id(date.source()), date.confidence(), id);
    }

    /** Takes a version away as if it had never begun. */
    void delete(long id) {
        sql.update("DELETE FROM mention WHERE version = ?", id);
        sql.update("DELETE FROM content WHERE version = ?", id);
        sql.update("DELETE FROM version WHERE id = ?", id);
    }

    private void content(long id, Reading reading, Map<Integer, Long> keys) {
        sql.update(
                "INSERT INTO content (version, blocks) VALUES (?, ?)",
                id,
                codec.encode(reading.page().blocks(), reading.sentences()));
        mentions.add(id, reading, keys);
    }

    private @Nullable Object[] args(@Nullable Object[] first, String codebook, Digest digest, Reading reading) {
        Page page = reading.page();
        @Nullable Object[] all = Arrays.copyOf(first, first.length + 15);
        int at = first.length;
        all[at++] = names.id(codebook);
        all[at++] = page.language().map(names::id).orElse(null);
        all[at++] = month(page);
        at = date(all, at, page.published());
        at = date(all, at, page.modified());
        all[at++] = page.noindex() ? 1 : 0;
        all[at++] = page.nofollow() ? 1 : 0;
        all[at++] = Captures.bytes(digest);
        all[at++] = page.title();
        all[at++] = page.canonical().orElse(null);
        all[at] = page.carrier() == Carrier.ATTACHMENT ? 1 : 0;
        return all;
    }

    private int date(@Nullable Object[] all, int at, Optional<PageDate> date) {
        all[at] = date.map(d -> d.date().toEpochDay()).orElse(null);
        all[at + 1] = date.map(d -> names.id(d.source())).orElse(null);
        all[at + 2] = date.map(PageDate::confidence).orElse(null);
        return at + 3;
    }

    /** Month of publication as 2022-03, or {@code undated}. */
    private static String month(Page page) {
        return page.published()
                .map(date -> date.date()
                        .toString()
                        .substring(0, date.date().toString().length() - 3))
                .orElse("undated");
    }

    RoundNews news(int round, int previous) {
        String earlier = "SELECT 1 FROM version e WHERE e.url = v.url AND e.first_round <= ? AND e.last_round >= ?";
        long begun = sql.number("SELECT count(*) FROM version WHERE first_round = ?", round);
        long known = sql.number(
                "SELECT count(*) FROM version v WHERE v.first_round = ? AND EXISTS (" + earlier + ")",
                round,
                previous,
                previous);
        long same = sql.number(
                "SELECT count(*) FROM version v WHERE v.first_round = ? AND EXISTS (" + earlier
                        + " AND e.content = v.content)",
                round,
                previous,
                previous);
        long gone = sql.number(
                "SELECT count(*) FROM visit WHERE round = ? AND standing = ?",
                round,
                names.find(Standing.GONE.key()).orElse(-1));
        return new RoundNews(begun - known, known - same, gone);
    }

    PageVersion version(long id) {
        return sql.one(SELECT + "WHERE version.id = ?", this::read, id)
                .orElseThrow(() -> new IllegalStateException("the store has no page version " + id));
    }

    /** Pages up to a round with a mention of the codes; the mentions of a version lie together, so that a look is cheap. */
    void naming(Set<Code> codes, int toRound, Consumer<PageVersion> consumer) {
        String any = codes.stream().map(code -> "text = ? OR text GLOB ?").collect(Collectors.joining(" OR "));
        List<@Nullable Object> args = new ArrayList<>(List.of(toRound));
        codes.forEach(code -> args.addAll(List.of(code.value(), code.value() + ".*")));
        forEach(
                "version.first_round <= ? AND EXISTS (SELECT 1 FROM mention WHERE mention.version = version.id"
                        + " AND mention.code IN (SELECT id FROM name WHERE " + any + "))",
                consumer,
                args.toArray());
    }

    /**
     * Versions in the order of their keys, some hundred at a time: no query stays open meanwhile, so that the consumer may
     * write, and a long walk keeps no log of other people's changes from being emptied.
     */
    void forEach(String where, Consumer<PageVersion> consumer, @Nullable Object... args) {
        List<PageVersion> some = some(where, -1, args);
        while (!some.isEmpty()) {
            some.forEach(consumer);
            some = some(where, some.getLast().id(), args);
        }
    }

    private List<PageVersion> some(String where, long after, @Nullable Object... args) {
        @Nullable Object[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = after;
        List<PageVersion> some = new ArrayList<>();
        sql.each(
                SELECT + "WHERE " + where + " AND version.id > ? ORDER BY version.id LIMIT 500",
                row -> some.add(read(row)),
                all);
        return some;
    }

    private PageVersion read(ResultSet row) throws SQLException {
        return new PageVersion(
                row.getLong(1),
                row.getString(2),
                names.text(row.getInt(3)),
                row.getInt(4),
                row.getInt(5),
                new CaptureRef(names.text(row.getInt(6)), row.getLong(7), Captures.digest(row.getBytes(8))),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getString(10),
                optional(row, 11).map(id -> names.text(id.intValue())),
                date(row, 12),
                date(row, 15),
                Captures.digest(row.getBytes(18)),
                carrier(row.getInt(19)));
    }

    /** What the column of that name says. */
    static Carrier carrier(int column) {
        return column == 1 ? Carrier.ATTACHMENT : Carrier.PAGE;
    }

    /** A day, and in the two columns behind it where it comes from and how sure it is. */
    private Optional<PageDate> date(ResultSet row, int column) throws SQLException {
        Optional<Long> day = optional(row, column);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        DateSource source = names.constant(DateSource.class, row.getInt(column + 1));
        return Optional.of(new PageDate(LocalDate.ofEpochDay(day.get()), source, row.getDouble(column + 2)));
    }

    private static Optional<Long> optional(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A version with all that was read, in a round with these templates. */
    StoredPage page(PageVersion version, Templates templates) {
        Reading reading = reading(version);
        Map<Integer, Long> keys = mentions.keys(version.id());
        Map<Integer, TemplateBlock> blocks = new HashMap<>();
        keys.forEach((sentence, key) -> {
            int block = reading.sentences().get(sentence).block();
            Zone zone = reading.page().blocks().get(block).zone();
            templates.block(key, zone).ifPresent(found -> blocks.put(sentence, found));
        });
        return new StoredPage(version, reading, keys, blocks);
    }

    /** Gives the mentions of a version that an older program wrote their keys. */
    void addKeys(PageVersion version) {
        mentions.setKeys(version.id(), TemplateKeys.of(version.portal(), reading(version)));
    }

    private Reading reading(PageVersion version) {
        ContentCodec.Content content = content(version.id());
        return sql.one(
                        "SELECT noindex, nofollow, canonical FROM version WHERE id = ?",
                        row -> new Page(
                                URI.create(version.url()),
                                version.title(),
                                version.language(),
                                version.published(),
                                version.modified(),
                                Optional.ofNullable(row.getString(3)),
                                row.getBoolean(1),
                                row.getBoolean(2),
                                content.blocks(),
                                List.of(),
                                version.carrier()),
                        version.id())
                .map(page -> new Reading(page, content.sentences(), mentions.of(version.id())))
                .orElseThrow();
    }

    ContentCodec.Content content(long version) {
        return sql.one("SELECT blocks FROM content WHERE version = ?", row -> row.getBytes(1), version)
                .map(ContentCodec::decode)
                .orElse(new ContentCodec.Content(List.of(), List.of()));
    }
}
