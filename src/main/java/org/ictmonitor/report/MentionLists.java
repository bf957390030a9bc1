package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.analysis.AimRule;
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
        /** A code for one purpose, in content and in templates. */
        ANYWHERE,
        /** A code under one aspect. */
        ASPECT,
        /** A code in content. */
        CONTENT,
        /** A code in content, on pages that were published before the event. */
        BEFORE,
        /** The same on pages that were published after it. */
        AFTER,
        /** A code in templates. */
        TEMPLATE,
        /** A code in content and in templates. */
        WHOLE,
        /** A code on one portal. */
        PORTAL,
        /** All codes on one portal. */
        SITE,
        /** One of the survey's purposes. */
        AIM
    }

    /**
     * Names a cell and its anchor.
     *
     * @param code empty for a cell that counts all codes alike
     */
    record Key(Part part, String code, String value) implements Comparable<Key> {
        /** The same for the same cell, and of characters that an address may have. */
        String anchor() {
            return anchor(String.join("-", "m", part.name().toLowerCase(Locale.ROOT), code, value));
        }

        /** A name in characters that an address may have, different for different names. */
        static String anchor(String name) {
            return name.codePoints().mapToObj(Key::safe).collect(Collectors.joining());
        }

        private static String safe(int character) {
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "-.".indexOf(character) >= 0);
            return plain ? Character.toString(character) : "_" + Integer.toHexString(character);
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

    private final Set<Code> tools;
    private final EventSides sides;
    private final Map<String, AimRule> aims = new LinkedHashMap<>();
    private final Map<Key, Cell> cells = new TreeMap<>();

    /** A list for the mentions of a codebook, whose services and documents are asked about by aspect and not by purpose. */
    MentionLists(Codebook codebook, EventSides sides) {
        this.sides = sides;
        this.tools = codebook.entries().stream()
                .filter(entry -> entry.kind() == CodeKind.TOOL)
                .map(CodeEntry::code)
                .collect(Collectors.toSet());
        if (!codebook.aims().isEmpty()) {
            AimRule.keys(codebook).forEach(key -> aims.put(key, AimRule.of(codebook, key)));
        }
    }

    /** The list of one of the survey's purposes. */
    static Key aim(String key) {
        return new Key(Part.AIM, "", key);
    }

    /** The list of all that a portal names. */
    static Key site(String portal) {
        return new Key(Part.SITE, "", portal);
    }

    /** The list of a code on one side of the event; of all codes if it is empty. */
    static Key side(Part part, String code) {
        return new Key(part, code, "all");
    }

    void add(StoredMention mention) {
        aims.forEach((key, rule) -> {
            if (rule.holds(mention.code(), mention.purpose(), mention.sentence())) {
                add(mention, aim(key));
            }
        });
        add(mention, site(mention.portal()));
        addSide("", mention);
        for (Code code : mention.code().withAncestors()) {
            addSide(code.value(), mention);
            if (tools.contains(code)) {
                addTool(code, mention);
            } else {
                add(mention, new Key(Part.ASPECT, code.value(), mention.aspect().key()));
            }
        }
    }

    private void addSide(String code, StoredMention mention) {
        if (!mention.zone().isTemplate() && sides.before().contains(mention.url())) {
            add(mention, side(Part.BEFORE, code));
        } else if (!mention.zone().isTemplate() && sides.after().contains(mention.url())) {
            add(mention, side(Part.AFTER, code));
        }
    }

    private void addTool(Code tool, StoredMention mention) {
        String code = tool.value();
        if (tool.equals(tool.family())) {
            add(mention, new Key(Part.PORTAL, code, mention.portal()));
        }
        add(mention, new Key(Part.WHOLE, code, "all"));
        add(mention, new Key(Part.ANYWHERE, code, mention.purpose().key()));
        if (mention.zone().isTemplate()) {
            add(mention, new Key(Part.TEMPLATE, code, "all"));
        } else {
            add(mention, new Key(Part.CONTENT, code, "all"));
            add(mention, new Key(Part.PURPOSE, code, mention.purpose().key()));
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
