package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Templates templates;
    private final KeyColumn zones;
    private final List<Zone> read;
    private final NumericDocValues keys;
    private final NumericDocValues pages;
    private int sentence = -1;
    private Zone zone = Zone.MAIN;
    private Optional<TemplateBlock> block = Optional.empty();

    RoundZones(LeafReader segment, Templates templates) throws IOException {
        this.templates = templates;
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
        return block.isEmpty()
                || (pages.advanceExact(page) && pages.longValue() == block.get().version());
    }

    private void turnTo(int document) throws IOException {
        if (document != sentence) {
            sentence = document;
            zone = read.get(zones.ordinal(document));
            block = keys.advanceExact(document) ? templates.block(keys.longValue(), zone) : Optional.empty();
            zone = block.isPresent() ? zone.inTemplate() : zone;
        }
    }
}
