package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
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

    /** In the order of their keys. */
    private final List<TemplateBlock> blocks;

    private final long[] blockKeys;
    private final KeyColumn zones;
    private final List<Zone> read;
    private final NumericDocValues keys;
    private final NumericDocValues pages;
    private int sentence = -1;
    private Zone zone = Zone.MAIN;
    private int block = NONE;

    RoundZones(LeafReader segment, Templates templates) throws IOException {
        blocks = templates.blocks().values().stream()
                .sorted(Comparator.comparingLong(TemplateBlock::key))
                .toList();
        blockKeys = blocks.stream().mapToLong(TemplateBlock::key).toArray();
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
        return zone;
    }

    /** Whether the mentions of a sentence are counted on its page, and not on another that stands for the template. */
    boolean counts(int document, int page) throws IOException {
        turnTo(document);
        return block == NONE
                || (pages.advanceExact(page)
                        && pages.longValue() == blocks.get(block).version());
    }

    private void turnTo(int document) throws IOException {
        if (document != sentence) {
            sentence = document;
            zone = read.get(zones.ordinal(document));
            block = keys.advanceExact(document) ? block(keys.longValue()) : NONE;
            zone = block == NONE ? zone : zone.inTemplate();
        }
    }

    /** Without an object for each of a hundred thousand sentences. */
    private int block(long key) {
        int at = Arrays.binarySearch(blockKeys, key);
        return at >= 0 && (zone.isTemplate() || blocks.get(at).inMain()) ? at : NONE;
    }
}
