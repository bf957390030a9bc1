package org.ictmonitor.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ictmonitor.Block;
import org.ictmonitor.Digest;
import org.ictmonitor.Mention;
import org.ictmonitor.Reading;

/**
 * The digest that tells whether a page says the same as before: over its title; zone and text of every block; and the
 * addresses that mentions carry. Markup, other links (which may hold session keys) and dates do not count. The parts
 * are written in UTF-8 in this order, each followed by a zero byte, a block's zone by its key.
 */
final class ContentDigest {
    private ContentDigest() {}

    static Digest of(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16384);
        part(bytes, reading.page().title());
        for (Block block : reading.page().blocks()) {
            part(bytes, block.zone().key());
            part(bytes, block.text());
        }
        reading.mentions().stream().map(Mention::href).forEach(href -> part(bytes, href.orElse("")));
        return Digest.ofBytes(bytes.toByteArray());
    }

    private static void part(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
    }
}
