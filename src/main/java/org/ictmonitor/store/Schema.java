package org.ictmonitor.store;

import java.nio.file.Path;
import java.util.List;
import org.ictmonitor.MonitorException;

/**
 * The tables, and how older ones are brought up to date. Each entry of {@link #STEPS} leads from one version to the
 * next; the version stands in SQLite's {@code user_version}. A step that has been published is never changed.
 */
final class Schema {
    /** Marks the file as ours ("ictm"), so that another program's database is not taken for an empty store. */
    private static final int APPLICATION = 0x6963746d;

    /** Stands in the table meta of an older store until its mentions have their keys. */
    static final String KEYS_MISSING = "template-keys-missing";

    private static final String FIRST = """
            -- Closed sets, codes, languages, portals, hosts, file names: each text once.
            CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
            CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE archive_tail (one INTEGER PRIMARY KEY CHECK (one = 1), file TEXT NOT NULL, length INTEGER NOT NULL);
            CREATE TABLE robots (origin TEXT PRIMARY KEY, fetched INTEGER NOT NULL, answer BLOB NOT NULL) WITHOUT ROWID;

            CREATE TABLE round (
                number INTEGER PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, codebook TEXT NOT NULL,
                started INTEGER NOT NULL, finished INTEGER);
            CREATE TABLE round_portal (
                round INTEGER NOT NULL REFERENCES round, seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
                institution_type TEXT, district TEXT, category TEXT NOT NULL,
                PRIMARY KEY (round, seq), UNIQUE (round, id)) WITHOUT ROWID;

            -- A URL once a campaign, found by a 64-bit hash of its text, which costs a tenth of an index on the text.
            CREATE TABLE url (
                id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL, host INTEGER, domain INTEGER);
            CREATE UNIQUE INDEX url_hash ON url (hash);

            -- What became of a URL in a round. outcome: 0 waiting, 1 fetched, 2 not modified, 3 redirected, 4 failed,
            -- 5 excluded when its turn came, 6 excluded when it was found. reading: 1 read, 2 not read, 3 unreadable.
            CREATE TABLE visit (
                round INTEGER NOT NULL, url INTEGER NOT NULL, turn INTEGER NOT NULL, outcome INTEGER NOT NULL, host INTEGER, portal INTEGER NOT NULL,
                depth INTEGER NOT NULL, found_by INTEGER NOT NULL, kind INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
                reason INTEGER, reading INTEGER, detail TEXT,
                PRIMARY KEY (round, url)) WITHOUT ROWID;
            CREATE INDEX visit_waiting ON visit (round, host, turn) WHERE outcome = 0;

            CREATE TABLE capture (
                id INTEGER PRIMARY KEY, round INTEGER NOT NULL, url INTEGER NOT NULL, file INTEGER NOT NULL,
                offset INTEGER NOT NULL, payload BLOB NOT NULL, fetched INTEGER NOT NULL, status INTEGER NOT NULL,
                size INTEGER NOT NULL);

            CREATE TABLE version (
                id INTEGER PRIMARY KEY, url INTEGER NOT NULL, portal INTEGER NOT NULL, first_round INTEGER NOT NULL,
                last_round INTEGER NOT NULL, capture INTEGER NOT NULL, codebook INTEGER NOT NULL, language INTEGER,
                month TEXT NOT NULL, published INTEGER, published_source INTEGER, published_confidence REAL,
                modified INTEGER, modified_source INTEGER, modified_confidence REAL, noindex INTEGER NOT NULL,
                nofollow INTEGER NOT NULL, content BLOB NOT NULL, title TEXT NOT NULL, canonical TEXT);
            CREATE INDEX version_url ON version (url, last_round);

            -- Blocks and sentences of a version, compressed, in the form that ContentCodec documents.
            CREATE TABLE content (version INTEGER PRIMARY KEY, blocks BLOB NOT NULL);

            CREATE TABLE mention (
                version INTEGER NOT NULL, seq INTEGER NOT NULL, code INTEGER NOT NULL, purpose INTEGER NOT NULL,
                aspect INTEGER NOT NULL, zone INTEGER NOT NULL, lang INTEGER NOT NULL, evidence INTEGER NOT NULL,
                score REAL NOT NULL, sentence INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
                surface TEXT NOT NULL, href TEXT,
                PRIMARY KEY (version, seq)) WITHOUT ROWID;

            -- For people: a row for each mention in each round that was not given up.
            CREATE VIEW mentions AS
                SELECT round.number AS round, code.text AS code, purpose.text AS purpose, aspect.text AS aspect,
                    zone.text AS zone, lang.text AS lang, evidence.text AS evidence, mention.score AS score,
                    portal.text AS portal, url.text AS url, version.month AS month, mention.surface AS surface,
                    mention.href AS href
                FROM round
                JOIN version ON version.first_round <= round.number AND version.last_round >= round.number
                JOIN mention ON mention.version = version.id
                JOIN url ON url.id = version.url
                JOIN name code ON code.id = mention.code
                JOIN name purpose ON purpose.id = mention.purpose
                JOIN name aspect ON aspect.id = mention.aspect
                JOIN name zone ON zone.id = mention.zone
                JOIN name lang ON lang.id = mention.lang
                JOIN name evidence ON evidence.id = mention.evidence
                JOIN name portal ON portal.id = version.portal
                WHERE round.state <> 'abandoned';
            """;

    private static final String REVISITS = """
            -- What is needed to ask for a URL again; no round's answers are made of it. capture: the last response with a
            -- body that says what the version says. asked: start of the
            -- round that asked last, in ms; wait: the page's interval, in ms; the page is due when both are over.
            -- conditional: 0 once its validators were found to change while the body did not.
            CREATE TABLE revisit (
                url INTEGER PRIMARY KEY, version INTEGER, capture INTEGER NOT NULL, etag TEXT, modified TEXT,
                asked INTEGER NOT NULL, wait INTEGER NOT NULL, conditional INTEGER NOT NULL);
            -- Hosts that said "not modified" of a page that was, with the round in which that was seen.
            CREATE TABLE false_witness (host INTEGER PRIMARY KEY, round INTEGER NOT NULL);

            -- What a round says of a page that was there before and that it did not see, by the key of a Standing.
            ALTER TABLE visit ADD COLUMN standing INTEGER;
            -- The capture whose body this one repeats without holding it (a WARC revisit record).
            ALTER TABLE capture ADD COLUMN original INTEGER;
            """;

    private static final String ERROR_PAGES = """
            -- Texts that a portal put in the place of many pages, by the digest of the text, with the first such round.
            CREATE TABLE error_page (
                portal INTEGER NOT NULL, text BLOB NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (portal, text)) WITHOUT ROWID;
            """;

    /** Where a URL was found, by the key of that URL; and hosts that asked to be left alone. */
    private static final String MANNERS = """
            ALTER TABLE visit ADD COLUMN found_on INTEGER;
            CREATE TABLE host_pause (
                host TEXT PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
            """;

    private static final String TOMBSTONES = """
            -- URLs that were erased. done: 0 until archive and index are without them too.
            CREATE TABLE tombstone (
                url INTEGER PRIMARY KEY, erased INTEGER NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, done INTEGER NOT NULL);
            """;

    private static final String LISTINGS = """
            -- Sitemaps and feeds. whole: whether it lists what there is (a sitemap). round: the last one that read it. Of pages
            -- that had changed, told and silent: how often it said so and did not; cried: how often it said so of others.
            CREATE TABLE sitemap (
                url INTEGER PRIMARY KEY, whole INTEGER NOT NULL, round INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0,
                cried INTEGER NOT NULL DEFAULT 0, silent INTEGER NOT NULL DEFAULT 0);
            -- When a page changed last, in ms, as such a list says.
            CREATE TABLE listed (url INTEGER PRIMARY KEY, sitemap INTEGER NOT NULL, changed INTEGER NOT NULL);
            CREATE INDEX listed_sitemap ON listed (sitemap);
            """;

    private static final String UNREACHED = """
            -- Portals that a round asked and had no page of. last: start of the round that had one, in ms, 0 if none had; ended:
            -- whether that was so long ago that their pages count no more.
            CREATE TABLE unreached (
                round INTEGER NOT NULL, portal INTEGER NOT NULL, last INTEGER NOT NULL, ended INTEGER NOT NULL,
                PRIMARY KEY (round, portal)) WITHOUT ROWID;
            """;

    private static final String PROBES = """
            -- Whether the text was found out by an address that was made up, and not by standing in the place of many pages.
            ALTER TABLE error_page ADD COLUMN probe INTEGER NOT NULL DEFAULT 0;
            """;

    private static final String CERTIFICATES = """
            -- Hosts whose certificate was accepted although it is not valid, as the campaign said, by the key of a problem.
            CREATE TABLE accepted_certificate (
                round INTEGER NOT NULL, portal INTEGER NOT NULL, host INTEGER NOT NULL, problem INTEGER NOT NULL,
                PRIMARY KEY (round, portal, host, problem)) WITHOUT ROWID;
            """;

    private static final String TEMPLATES = """
            -- By what the sentence of a mention is known again on other pages: see TemplateKeys.
            ALTER TABLE mention ADD COLUMN template_key INTEGER;
            INSERT INTO meta (key, value) SELECT 'template-keys-missing', '' WHERE EXISTS (SELECT 1 FROM version);

            -- Blocks of the portals' templates in each finished round. version: the page that stands for the block; only there
            -- its mentions are counted. in_main: 1 if what reads as main text is the block as well.
            CREATE TABLE template (
                round INTEGER NOT NULL, template_key INTEGER NOT NULL, version INTEGER NOT NULL, pages INTEGER NOT NULL,
                in_main INTEGER NOT NULL, PRIMARY KEY (round, template_key)) WITHOUT ROWID;

            -- For people: a row for each mention that is counted in each round that was not given up.
            DROP VIEW mentions;
            CREATE VIEW mentions AS
                SELECT round.number AS round, code.text AS code, purpose.text AS purpose, aspect.text AS aspect,
                    CASE WHEN template.round IS NOT NULL AND zone.text = 'main' THEN 'aside' ELSE zone.text END AS zone,
                    lang.text AS lang, evidence.text AS evidence, mention.score AS score,
                    portal.text AS portal, url.text AS url, version.month AS month, mention.surface AS surface,
                    mention.href AS href, coalesce(template.pages, 1) AS pages
                FROM round
                JOIN version ON version.first_round <= round.number AND version.last_round >= round.number
                JOIN mention ON mention.version = version.id
                JOIN url ON url.id = version.url
                JOIN name code ON code.id = mention.code
                JOIN name purpose ON purpose.id = mention.purpose
                JOIN name aspect ON aspect.id = mention.aspect
                JOIN name zone ON zone.id = mention.zone
                JOIN name lang ON lang.id = mention.lang
                JOIN name evidence ON evidence.id = mention.evidence
                JOIN name portal ON portal.id = version.portal
                LEFT JOIN template ON template.round = round.number AND template.template_key = mention.template_key
                    AND (template.in_main OR zone.text <> 'main')
                WHERE round.state <> 'abandoned' AND (template.round IS NULL OR template.version = version.id);
            """;

    private static final String REPEATS = """
            -- An answer that repeats a body: where its WARC revisit record stands, and the capture that holds the body. With the
            -- outcome in one row, since most answers of most rounds are such. Repeats of earlier versions are rows of capture.
            ALTER TABLE visit ADD COLUMN original INTEGER;
            ALTER TABLE visit ADD COLUMN file INTEGER;
            ALTER TABLE visit ADD COLUMN offset INTEGER;
            ALTER TABLE visit ADD COLUMN fetched INTEGER;
            ALTER TABLE visit ADD COLUMN status INTEGER;
            ALTER TABLE visit ADD COLUMN size INTEGER;

            -- Every archived response, whether it holds its body or repeats one; the latter have the id 0.
            CREATE VIEW answer AS
                SELECT id, round, url, file, offset, payload, fetched, status, size, original FROM capture
                UNION ALL
                SELECT 0, visit.round, visit.url, visit.file, visit.offset, held.payload, visit.fetched, visit.status,
                    visit.size, visit.original
                FROM visit JOIN capture held ON held.id = visit.original WHERE visit.original IS NOT NULL;
            """;

    /**
     * Attached files. In a visit, reading is now also 5: an attached file was read, or had not changed; with 3, reason says why one could not be.
     * In a version, carrier is 0 for a page and 1 for an attached file.
     */
    private static final String ATTACHMENTS = """
            ALTER TABLE version ADD COLUMN carrier INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE round ADD COLUMN attachments INTEGER NOT NULL DEFAULT 0;
            """;

    /** URLs are found by a number again, which keeps the URLs of a host beside each other: see UrlKeys. */
    private static final String PLACES = """
            DROP INDEX url_hash;
            UPDATE url SET hash = url_place(text);
            CREATE INDEX url_place ON url (hash);
            """;

    /** URLs come to the index of places later than to their table: see UrlPlaces. */
    private static final String PLACED = """
            DROP INDEX url_place;
            -- URLs by their places: each up to the key 'placed-to' in the table meta, and some of those above it.
            CREATE TABLE placed (place INTEGER NOT NULL, url INTEGER NOT NULL, PRIMARY KEY (place, url)) WITHOUT ROWID;
            INSERT INTO placed (place, url) SELECT hash, id FROM url ORDER BY hash, id;
            ALTER TABLE url DROP COLUMN hash;
            INSERT INTO meta (key, value) SELECT 'placed-to', coalesce(max(id), 0) FROM url;
            """;

    /** URLs that wait are kept by the stretch and not each for itself: see WaitingUrls. */
    private static final String WAITING = """
            DROP INDEX visit_waiting;
            -- URLs of a host that came to wait one after the other: from which to which turn and key, and how many of them wait.
            CREATE TABLE waiting (
                round INTEGER NOT NULL, host INTEGER NOT NULL, turn INTEGER NOT NULL, to_turn INTEGER NOT NULL,
                url INTEGER NOT NULL, to_url INTEGER NOT NULL, urls INTEGER NOT NULL, PRIMARY KEY (round, host, turn)) WITHOUT ROWID;
            INSERT INTO waiting (round, host, turn, to_turn, url, to_url, urls)
                SELECT round, host, turn, turn, url, url, 1 FROM visit WHERE outcome = 0 ORDER BY round, host, turn;
            """;

    /** To the index of places is added at its end from now on, however many there are: see UrlPlaces, which makes it anew. */
    private static final String RUNS = """
            DROP TABLE placed;
            -- URLs by their places, in runs of URLs that came together. run: the key of the last; the runs up to the key 'placed-to' in
            -- the table meta are whole. first: the first place in the row. entries: place and key of some sixty, eight bytes a number.
            CREATE TABLE placed (
                run INTEGER NOT NULL, first INTEGER NOT NULL, entries BLOB NOT NULL, PRIMARY KEY (run, first)) WITHOUT ROWID;
            DELETE FROM meta WHERE key = 'placed-to';
            """;

    private static final List<String> STEPS = List.of(
            FIRST,
            REVISITS,
            ERROR_PAGES,
            MANNERS,
            TOMBSTONES,
            LISTINGS,
            UNREACHED,
            PROBES,
            CERTIFICATES,
            TEMPLATES,
            REPEATS,
            ATTACHMENTS,
            PLACES,
            PLACED,
            WAITING,
            RUNS);

    private Schema() {}

    /** The version that this program writes. */
    static int version() {
        return STEPS.size();
    }

    /** Brings a store to this program's version, in one transaction. */
    static void migrate(Sql sql, Path file) {
        int version = check(sql, file);
        if (version < STEPS.size()) {
            sql.transaction(() -> steps(sql, version));
        }
    }

    private static Integer steps(Sql sql, int version) {
        sql.define("url_place", UrlKeys::place);
        STEPS.subList(version, STEPS.size()).forEach(sql::run);
        sql.run("PRAGMA application_id = " + APPLICATION);
        sql.run("PRAGMA user_version = " + STEPS.size());
        return STEPS.size();
    }

    /** The store's version, 0 if it is new; throws if it is not ours or from a later program. */
    static int check(Sql sql, Path file) {
        int version = (int) sql.number("PRAGMA user_version");
        if (version > STEPS.size()) {
            throw MonitorException.wrong(file + " was written by a later version of this program (schema " + version
                    + ", this one knows " + STEPS.size() + "); update the program.");
        }
        long tables = sql.number("SELECT count(*) FROM sqlite_master");
        boolean ours = sql.number("PRAGMA application_id") == APPLICATION;
        if (tables > 0 && !ours) {
            throw MonitorException.wrong(
                    file + " is a database of another program; move it away or give another workspace.");
        }
        return version;
    }
}
