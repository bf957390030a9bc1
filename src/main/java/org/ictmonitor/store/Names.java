package org.ictmonitor.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Keyed;

/**
 * Texts that stand in rows by number: keys of closed sets, codes, languages, portals, hosts, file names. Keys are stored,
 * not positions in an enumeration, so that a program with one more constant reads an older store right.
 */
final class Names {
    private final Sql sql;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    Names(Sql sql) {
        this.sql = sql;
    }

    /** The number of a text, given it now if it has none. Within a transaction only. */
    int id(String text) {
        Integer known = ids.get(text);
        return known != null ? known : find(text).orElseGet(() -> added(text));
    }

    int id(Keyed value) {
        return id(value.key());
    }

    /** The number of a text if it has one. */
    Optional<Integer> find(String text) {
        Integer known = ids.get(text);
        return known != null
                ? Optional.of(known)
                : sql.one("SELECT id FROM name WHERE text = ?", row -> row.getInt(1), text)
                        .map(id -> remembered(id, text));
    }

    private int added(String text) {
        sql.update("INSERT INTO name (text) VALUES (?)", text);
        return remembered((int) sql.number("SELECT last_insert_rowid()"), text);
    }

    private int remembered(int id, String text) {
        ids.put(text, id);
        texts.put(id, text);
        return id;
    }

    String text(int id) {
        String known = texts.get(id);
        if (known != null) {
            return known;
        }
        String text = sql.one("SELECT text FROM name WHERE id = ?", row -> row.getString(1), id)
                .orElseThrow(() -> new IllegalStateException("the store has no name " + id));
        remembered(id, text);
        return text;
    }

    <E extends Enum<E> & Keyed> E constant(Class<E> type, int id) {
        return constant(type, text(id));
    }

    static <E extends Enum<E> & Keyed> E constant(Class<E> type, String key) {
        return Keyed.of(type, key)
                .orElseThrow(() -> new IllegalStateException(
                        "the store has '" + key + "' where one of " + Keyed.keys(type) + " is expected"));
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        ids.clear();
        texts.clear();
    }
}
