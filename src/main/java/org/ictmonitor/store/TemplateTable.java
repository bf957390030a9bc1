package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.ictmonitor.Zone;

/** The blocks of templates, round by round: written when a round is done, and never changed by a later one. */
final class TemplateTable {
    private final Sql sql;
    private final Names names;

    TemplateTable(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** Gives what an older version of this program recorded the keys that it did not tell, to be known in the next round. */
    void addMissingKeys(Versions versions) {
        if (sql.update("DELETE FROM meta WHERE key = ?", Schema.KEYS_MISSING) > 0) {
            versions.forEach("TRUE", versions::addKeys);
        }
    }

    /** Finds a round's blocks and puts them in the place of those that were there. */
    Templates settle(int round) {
        clear(round);
        List<TemplateBlock> blocks = new TemplateFinder(sql, names, round).find();
        blocks.forEach(block -> put(round, block));
        return Templates.of(blocks);
    }

    void clear(int round) {
        sql.update("DELETE FROM template WHERE round = ?", round);
    }

    private void put(int round, TemplateBlock block) {
        sql.update(
                "INSERT OR REPLACE INTO template (round, template_key, version, pages, in_main) VALUES (?, ?, ?, ?, ?)",
                round,
                block.key(),
                block.version(),
                block.pages(),
                block.inMain() ? 1 : 0);
    }

    Templates of(int round) {
        List<TemplateBlock> blocks = new ArrayList<>();
        sql.each(
                "SELECT template_key, version, pages, in_main FROM template WHERE round = ?",
                row -> blocks.add(new TemplateBlock(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4))),
                round);
        return Templates.of(blocks);
    }

    /** A block of a round that lost a page. */
    record Shrunk(int round, TemplateBlock block, int portal) {}

    /** The blocks that a page has, in every round. */
    List<Shrunk> on(long url) {
        List<Shrunk> blocks = new ArrayList<>();
        sql.each(
                """
                SELECT DISTINCT template.round, template.template_key, template.version, template.pages,
                    template.in_main, version.portal
                FROM version JOIN mention ON mention.version = version.id
                JOIN template ON template.template_key = mention.template_key
                    AND template.round BETWEEN version.first_round AND version.last_round
                WHERE version.url = ?
                """,
                row -> blocks.add(new Shrunk(
                        row.getInt(1),
                        new TemplateBlock(row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)),
                        row.getInt(6))),
                url);
        return blocks;
    }

    /** Has the next page stand for a block one of whose pages is no more; all else of the round stays as it was. */
    void restand(Shrunk shrunk) {
        List<Long> left = new ArrayList<>();
        sql.each(
                """
                SELECT DISTINCT version.id, mention.zone = ?, version.published IS NOT NULL, url.text
                FROM version JOIN mention ON mention.version = version.id JOIN url ON url.id = version.url
                WHERE version.portal = ? AND version.first_round <= ? AND version.last_round >= ?
                    AND mention.template_key = ? AND (mention.zone <> ? OR ?)
                ORDER BY 2, 3, 4, 1
                """,
                row -> left.add(row.getLong(1)),
                names.id(Zone.MAIN),
                shrunk.portal(),
                shrunk.round(),
                shrunk.round(),
                shrunk.block().key(),
                names.id(Zone.MAIN),
                shrunk.block().inMain() ? 1 : 0);
        sql.update(
                "DELETE FROM template WHERE round = ? AND template_key = ?",
                shrunk.round(),
                shrunk.block().key());
        if (!left.isEmpty()) {
            TemplateBlock block = new TemplateBlock(
                    shrunk.block().key(),
                    left.getFirst(),
                    left.size(),
                    shrunk.block().inMain());
            put(shrunk.round(), block);
        }
    }
}
