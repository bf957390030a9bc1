package org.ictmonitor.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ictmonitor.Digest;
import org.ictmonitor.Mention;
import org.ictmonitor.Reading;
import org.ictmonitor.change.PageFilter;

/**
 * The digest that tells whether a page says the same as before: over its title; the lines of its main text without what
 * differs from answer to answer (counters, nonces, lists of other pages, the order of lists); and of every mention its
 * zone, its sentence, likewise without noise, and the address that it carries. Markup, other links (which may hold session
 * keys), menus and banners that name nothing of the codebook, and the page's own dates do not count, so that a round costs
 * what changed. Dates and times within the text do count: they may be deadlines or opening hours. The parts are written
 * in UTF-8 in this order, those of the mentions sorted, each followed by a zero byte.
 */
final class ContentDigest {
    private ContentDigest() {}

    static Digest of(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16384);
        part(bytes, reading.page().title());
        PageFilter.VOLATILE.lines(reading.page().blocks()).forEach(line -> part(bytes, line));
        part(bytes, "");
        reading.mentions().stream()
                .map(mention -> mention(reading, mention))
                .sorted()
                .forEach(mention -> part(bytes, mention));
        return Digest.ofBytes(bytes.toByteArray());
    }

    private static String mention(Reading reading, Mention mention) {
        String sentence = reading.sentences().get(mention.sentence()).text();
        return String.join(
                "\t",
                Boolean.toString(reading.zone(mention).isTemplate()),
                PageFilter.VOLATILE.line(sentence),
                mention.href().orElse(""));
    }

    private static void part(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
    }
}
