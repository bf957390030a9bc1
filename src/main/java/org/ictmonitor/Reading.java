package org.ictmonitor;

import java.util.List;

/**
 * A page as it was read: what the extractor saw and what the tagger made of it. The same bytes, codebook and version of
 * this program always give the same reading.
 *
 * @param sentences in the order of the page; each belongs to one block
 * @param mentions in the order of their sentences and places; they do not overlap
 */
public record Reading(Page page, List<Sentence> sentences, List<Mention> mentions) {
    public Reading {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }

    /** The zone that a mention stands in. */
    public Zone zone(Mention mention) {
        return page.blocks().get(sentences.get(mention.sentence()).block()).zone();
    }
}
