package org.ictmonitor.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundUrl;

/**
 * The URLs of a campaign, each once, and their keys. A URL is looked up by its place, a number made of its text, since an
 * index on numbers takes a tenth of one on texts. The links of a page lead mostly to its own host, so the places of a host's
 * URLs lie beside each other, and what a page brings meets few pages of the index; {@link UrlPlaces} is that index.
 */
final class UrlKeys {
    private final Sql sql;
    private final Names names;
    private final UrlPlaces places;

    UrlKeys(Sql sql, Names names, UrlPlaces places) {
        this.sql = sql;
        this.names = names;
        this.places = places;
    }

    /** The key of a URL, given it now if it has none. Within a transaction only. */
    long of(FoundUrl found) {
        String text = found.target().map(CrawlUrl::toString).orElse(found.url());
        long place = place(text);
        return places.findBeforeAdding(place, text).orElseGet(() -> add(place, text, found.target()));
    }

    private long add(long place, String text, Optional<CrawlUrl> target) {
        long key = places.highest() + 1;
        sql.update(
                "INSERT INTO url (id, text, host, domain) VALUES (?, ?, ?, ?)",
                key,
                text,
                target.map(url -> names.id(url.host())).orElse(null),
                target.map(url -> names.id(url.domain())).orElse(null));
        places.add(place, key);
        return key;
    }

    /** The same of a URL that the campaign knows. Within a transaction only. */
    Optional<Long> known(String text) {
        return places.findBeforeAdding(place(text), text);
    }

    /** The key of a URL that the campaign knows. */
    Optional<Long> find(String text) {
        return places.find(place(text), text);
    }

    /**
     * Where a URL stands in the index: 12 bits of the host, 12 of what precedes the longest number in its path, 20 of that
     * number, in its order, and 20 of the whole text. Two texts may have the same place; they are told apart by themselves.
     */
    static long place(String text) {
        int path = path(text);
        int[] number = longestNumber(text, path);
        long whole = hash(text);
        long count = number[0] < number[1] ? count(text, number[0], number[1]) : whole >>> 44;
        long before = hash(text.substring(path, number[0])) & 0xfff;
        return hash(text.substring(0, path)) << 52 | before << 40 | count << 20 | (whole & 0xfffff);
    }

    /** Where the path of an address begins; its end if it has none. */
    private static int path(String text) {
        int slashes = text.indexOf("//");
        int path = slashes < 0 ? -1 : text.indexOf('/', slashes + 2);
        return path < 0 ? text.length() : path;
    }

    /** From where to where the longest run of digits goes, the first one of several; nothing at the end if there is none. */
    private static int[] longestNumber(String text, int start) {
        int[] longest = {text.length(), text.length()};
        int from = start;
        for (int at = start; at < text.length(); at++) {
            from = isDigit(text.charAt(at)) ? from : at + 1;
            if (at + 1 - from > longest[1] - longest[0]) {
                longest = new int[] {from, at + 1};
            }
        }
        return longest;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long count(String text, int from, int to) {
        long count = 0;
        for (int at = from; at < to; at++) {
            count = count * 10 + text.charAt(at) - '0';
        }
        return count & 0xfffff;
    }

    /** The finaliser of MurmurHash3 over an FNV-1a sum: 64 bits, of which each depends on each of the text's. */
    private static long hash(String text) {
        long sum = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            sum = (sum ^ (b & 0xff)) * 0x100000001b3L;
        }
        sum = (sum ^ (sum >>> 33)) * 0xff51afd7ed558ccdL;
        sum = (sum ^ (sum >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return sum ^ (sum >>> 33);
    }
}
