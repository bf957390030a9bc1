package org.ictmonitor.analysis;

import java.util.Optional;

/**
 * Where a fact is to be read in one of two rounds, or where it would have to be.
 *
 * @param url of the page, empty where there is none
 * @param sentence that has the fact; on the other side the sentence that is most like it, empty if none is
 * @param capture of that page, empty where there is none
 * @param score of the tagger, 0 where it found nothing
 */
record Proof(String url, String sentence, String capture, double score) {
    static final Proof NONE = new Proof("", "", "", 0);

    boolean isBetterThan(Optional<Proof> other) {
        return other.map(proof -> score > proof.score).orElse(true);
    }
}
