package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.ictmonitor.Keyed;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.ictmonitor.Zone;

/**
 * In which zone each sentence of one segment stands in a round, and on which page its mentions are counted. Sentences must
 * be asked for in rising order.
 */
final class RoundZones {
    private static final int NONE = -1;
    private static final int MARK_BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** In the order of their keys. */
    private final List<TemplateBlock> blocks;

    private final long[] blockKeys;
    private final KeyColumn zones;
    private final List<Zone> read;
    private final NumericDocValues keys;
    private final NumericDocValues pages;
    /** Has the mark of every block's key: most sentences are no block, and this says so of nearly all of them at once. */
    private final FixedBitSet marks = new FixedBitSet(1 << MARK_BITS);

    private int sentence = -1;
    private int block = NONE;

    RoundZones(LeafReader segment, Templates templates) throws IOException {
        blocks = templates.blocks().values().stream()
                .sorted(Comparator.comparingLong(TemplateBlock::key))
                .toList();
        blockKeys = blocks.stream().mapToLong(TemplateBlock::key).toArray();
        for (long key : blockKeys) {
            marks.set(mark(key));
        }
        zones = new KeyColumn(segment, Fields.ZONE);
        read = new ArrayList<>();
        for (String key : zones.values()) {
            read.add(Keyed.of(Zone.class, key).orElseThrow());
        }
        keys = DocValues.getNumeric(segment, Fields.TEMPLATE_KEY);
        pages = DocValues.getNumeric(segment, Fields.PAGE);
    }

    Zone zone(int document) throws IOException {
        turnTo(document);
        return block == NONE ? read(document) : read(document).inTemplate();
    }

    /** Whether the mentions of a sentence are counted on its page, and not on another that stands for the template. */
    boolean counts(int document, int page) throws IOException {
        turnTo(document);
        return block == NONE
                || (pages.advanceExact(page)
                        && pages.longValue() == blocks.get(block).version());
    }

    /** On how many pages a sentence stands as a block of a template; 1 if it is none. */
    long pages(int document) throws IOException {
        turnTo(document);
        return block == NONE ? 1 : blocks.get(block).pages();
    }

    private void turnTo(int document) throws IOException {
        if (document != sentence) {
            sentence = document;
            block = keys.advanceExact(document) ? block(keys.longValue(), document) : NONE;
        }
    }

    /** The zone of a sentence as it was read on its page. */
    private Zone read(int document) throws IOException {
        return read.get(zones.ordinal(document));
    }

    /** Without an object for each of a hundred thousand sentences. */
    private int block(long key, int document) throws IOException {
        if (!marks.get(mark(key))) {
            return NONE;
        }
        int at = Arrays.binarySearch(blockKeys, key);
        return at >= 0 && (blocks.get(at).inMain() || read(document).isTemplate()) ? at : NONE;
    }

    /** Any number, the same for the same key. */
    private static int mark(long key) {
        return (int) ((key * SPREAD) >>> (Long.SIZE - MARK_BITS));
    }
}
