package org.ictmonitor.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundUrl;

/**
 * The URLs of a campaign, each once, and their keys. A URL is looked up by its place, a number made of its text, since an
 * index on numbers takes a tenth of one on texts. The links of a page lead mostly to its own host, so the places of a host's
 * URLs lie beside each other: what a page brings then changes a few pages of the index, and not one for each link, which
 * is what made a URL dearer to store the more of them there were.
 */
final class UrlKeys {
    private final Sql sql;
    private final Names names;
    private long last = -1;

    UrlKeys(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** The key of a URL, given it now if it has none. Within a transaction only. */
    long of(FoundUrl found) {
        String text = found.target().map(CrawlUrl::toString).orElse(found.url());
        long key = next();
        if (insert(key, text, found.target())) {
            last = key;
            return key;
        }
        return find(text).orElseThrow();
    }

    private boolean insert(long key, String text, Optional<CrawlUrl> target) {
        long place = place(text);
        return sql.update(
                        """
                        INSERT INTO url (id, hash, text, host, domain) SELECT ?, ?, ?, ?, ?
                        WHERE NOT EXISTS (SELECT 1 FROM url WHERE hash = ? AND text = ?)
                        """,
                        key,
                        place,
                        text,
                        target.map(url -> names.id(url.host())).orElse(null),
                        target.map(url -> names.id(url.domain())).orElse(null),
                        place,
                        text)
                > 0;
    }

    /** The key of a URL that the campaign knows. */
    Optional<Long> find(String text) {
        return sql.one("SELECT id FROM url WHERE hash = ? AND text = ?", row -> row.getLong(1), place(text), text);
    }

    private long next() {
        if (last < 0) {
            last = sql.number("SELECT coalesce(max(id), 0) FROM url");
        }
        return last + 1;
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        last = -1;
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
