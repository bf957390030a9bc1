package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.ictmonitor.Keyed;
import org.ictmonitor.Zone;

/**
 * In which zone each sentence of one segment stands in a round, and on which page its mentions are counted. Sentences must
 * be asked for in rising order.
 */
final class RoundZones {
    private final BlockTable blocks;
    private final KeyColumn zones;
    private final List<Zone> read;
    private final NumericDocValues keys;
    private final NumericDocValues pages;
    private int sentence = -1;
    private int block = BlockTable.NONE;

    RoundZones(LeafReader segment, BlockTable blocks) throws IOException {
        this.blocks = blocks;
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
        return block == BlockTable.NONE ? read(document) : read(document).inTemplate();
    }

    /** Whether the mentions of a sentence are counted on its page, and not on another that stands for the template. */
    boolean counts(int document, int page) throws IOException {
        turnTo(document);
        return block == BlockTable.NONE
                || (pages.advanceExact(page)
                        && pages.longValue() == blocks.block(block).version());
    }

    /** On how many pages a sentence stands as a block of a template; 1 if it is none. */
    long pages(int document) throws IOException {
        turnTo(document);
        return block == BlockTable.NONE ? 1 : blocks.block(block).pages();
    }

    private void turnTo(int document) throws IOException {
        if (document != sentence) {
            sentence = document;
            block = keys.advanceExact(document) ? block(keys.longValue(), document) : BlockTable.NONE;
        }
    }

    /** The zone of a sentence as it was read on its page. */
    private Zone read(int document) throws IOException {
        return read.get(zones.ordinal(document));
    }

    private int block(long key, int document) throws IOException {
        int known = blocks.number(key);
        return known == BlockTable.NONE
                        || blocks.block(known).inMain()
                        || read(document).isTemplate()
                ? known
                : BlockTable.NONE;
    }
}
