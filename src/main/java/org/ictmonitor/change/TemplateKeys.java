package org.ictmonitor.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Carrier;
import org.ictmonitor.Digest;
import org.ictmonitor.Mention;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;

/**
 * By what a sentence that names something of the codebook is known again on other pages of its portal. Two have the same
 * key if their texts are the same without noise, and their mentions in code, purpose, aspect, evidence and address. What a
 * page has several times is numbered, outside main text first: the second icon of a page is known again in the second icon
 * of another, and what a page of contacts says in its main text in addition to the footer stays its own.
 *
 * <p>A key is the first 64 bits of a SHA-256 digest: among a million different sentences two have the same one with a
 * probability of 1 in 37 million.
 */
public final class TemplateKeys {
    private TemplateKeys() {}

    /** The keys of a reading's sentences with mentions, by the numbers of the sentences; an attached file has no part in a template. */
    public static Map<Integer, Long> of(String portal, Reading reading) {
        if (reading.page().carrier() == Carrier.ATTACHMENT) {
            return Map.of();
        }
        Map<Integer, List<Mention>> named =
                reading.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
        List<Integer> order = new ArrayList<>(named.keySet());
        order.sort(Comparator.comparing((Integer sentence) -> zone(reading, sentence) == Zone.MAIN)
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> times = new HashMap<>();
        Map<Integer, Long> keys = new TreeMap<>();
        for (int sentence : order) {
            String said = said(reading, sentence, named.getOrDefault(sentence, List.of()));
            int nth = times.merge(said, 1, Integer::sum);
            keys.put(sentence, key(portal + "\t" + nth + "\t" + said));
        }
        return keys;
    }

    private static Zone zone(Reading reading, int sentence) {
        return reading.page()
                .blocks()
                .get(reading.sentences().get(sentence).block())
                .zone();
    }

    private static String said(Reading reading, int sentence, Collection<Mention> mentions) {
        String line = PageFilter.VOLATILE.line(reading.sentences().get(sentence).text());
        return Stream.concat(Stream.of(line), mentions.stream().map(TemplateKeys::said))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Mention mention) {
        return String.join(
                "\t",
                mention.code().value(),
                mention.purpose().key(),
                mention.aspect().key(),
                mention.evidence().key(),
                mention.href().orElse(""));
    }

    private static long key(String text) {
        String hex = Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)).hex();
        return Long.parseUnsignedLong(hex.substring(0, 16), 16);
    }
}
