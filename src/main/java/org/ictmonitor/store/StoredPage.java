package org.ictmonitor.store;

import java.util.Map;
import org.ictmonitor.Mention;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Zone;

/**
 * A page version with what was read on it, as the store gives it back: blocks without their links, sentences without
 * their tokens (both can be made again), all else as recorded.
 *
 * @param keys of the sentences with mentions, by their numbers; see {@link org.ictmonitor.change.TemplateKeys}
 * @param templates those of these sentences that are blocks of the portal's template in the round asked for
 */
public record StoredPage(
        PageVersion version, Reading reading, Map<Integer, Long> keys, Map<Integer, TemplateBlock> templates) {
    public StoredPage {
        keys = Map.copyOf(keys);
        templates = Map.copyOf(templates);
    }

    /** The zone that a sentence stands in, in the round asked for. */
    public Zone zone(int sentence) {
        Zone read = reading.page()
                .blocks()
                .get(reading.sentences().get(sentence).block())
                .zone();
        return templates.containsKey(sentence) ? read.inTemplate() : read;
    }

    /** Whether a mention is counted on this page, and not on another that stands for the template. */
    public boolean counts(Mention mention) {
        return counts(mention.sentence());
    }

    /** Whether the mentions of a sentence are. */
    public boolean counts(int sentence) {
        TemplateBlock block = templates.get(sentence);
        return block == null || block.version() == version.id();
    }
}
