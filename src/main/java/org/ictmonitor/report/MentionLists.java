package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ictmonitor.Code;
import org.ictmonitor.store.StoredMention;

/**
 * The first mentions behind each cell of the report, and how many there are: filled in one pass. Not safe to share between
 * threads.
 */
final class MentionLists {
    /** Mentions shown a cell: enough to judge it by, few enough for a report that opens on a phone. */
    static final int SHOWN = 8;

    /** What a cell is about. */
    enum Part {
        /** A code for one purpose, in content. */
        PURPOSE,
        /** A code under one aspect. */
        ASPECT,
        /** A code in content. */
        CONTENT,
        /** A code in templates. */
        TEMPLATE,
        /** A code on one portal. */
        PORTAL
    }

    /** Names a cell and its anchor. */
    record Key(Part part, String code, String value) implements Comparable<Key> {
        String anchor() {
            return "m-" + part.name().toLowerCase(Locale.ROOT) + "-" + code + (value.isEmpty() ? "" : "-" + value);
        }

        @Override
        public int compareTo(Key other) {
            int byCode = code.compareTo(other.code);
            int byPart = byCode != 0 ? byCode : part.compareTo(other.part);
            return byPart != 0 ? byPart : value.compareTo(other.value);
        }
    }

    /** A cell’s mentions. */
    static final class Cell {
        private final List<StoredMention> first = new ArrayList<>();
        private long total;

        List<StoredMention> first() {
            return first;
        }

        long total() {
            return total;
        }

        private void add(StoredMention mention) {
            total++;
            if (first.size() < SHOWN) {
                first.add(mention);
            }
        }
    }

    private final Map<Key, Cell> cells = new TreeMap<>();

    void add(StoredMention mention) {
        for (Code code : mention.code().withAncestors()) {
            String name = code.value();
            boolean template = mention.zone().isTemplate();
            add(mention, new Key(template ? Part.TEMPLATE : Part.CONTENT, name, ""));
            add(mention, new Key(Part.PORTAL, name, mention.portal()));
            add(mention, new Key(Part.ASPECT, name, mention.aspect().key()));
            if (!template) {
                add(mention, new Key(Part.PURPOSE, name, mention.purpose().key()));
            }
        }
    }

    /** All cells that have a mention, in the order of their keys. */
    Map<Key, Cell> cells() {
        return cells;
    }

    private void add(StoredMention mention, Key key) {
        cells.computeIfAbsent(key, absent -> new Cell()).add(mention);
    }
}
