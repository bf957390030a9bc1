package org.ictmonitor.crawl;

/**
 * The URLs that a round knows, as 64-bit fingerprints: 13 bytes a URL at most, so that ten million fit in 134 MB. Two
 * different URLs share a fingerprint with a chance of 3 in a million among ten million URLs; the second one would then
 * be taken for known.
 *
 * <p>Safe to share: adding and asking is one step, under the lock of one of 64 parts, so that of two threads that find a
 * URL at the same time exactly one is told that it is new.
 */
final class SeenUrls {
    private static final int PARTS = 64;
    private static final int FIRST_CAPACITY = 64;
    private static final double FULL = 0.75;

    private final Part[] parts = new Part[PARTS];

    SeenUrls() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Whether the URL was new; it is known from now on. */
    boolean add(String url) {
        long print = fingerprint(url);
        return parts[(int) (print >>> 58)].add(print);
    }

    /** Whether the URL was added before. */
    boolean contains(String url) {
        long print = fingerprint(url);
        return parts[(int) (print >>> 58)].contains(print);
    }

    /** How many URLs are known. */
    long size() {
        long size = 0;
        for (Part part : parts) {
            size += part.size();
        }
        return size;
    }

    /** FNV-1a over the characters, then the finaliser of MurmurHash3, so that all bits depend on all characters; never 0. */
    static long fingerprint(String url) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < url.length(); i++) {
            hash = (hash ^ url.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /** An open-addressing set with linear probing; 0 marks a free place. */
    private static final class Part {
        private long[] places = new long[FIRST_CAPACITY];
        private int size;

        synchronized boolean add(long print) {
            int at = find(places, print);
            if (places[at] == print) {
                return false;
            }
            places[at] = print;
            size++;
            if (size > places.length * FULL) {
                grow();
            }
            return true;
        }

        synchronized boolean contains(long print) {
            return places[find(places, print)] == print;
        }

        synchronized int size() {
            return size;
        }

        private void grow() {
            long[] wider = new long[places.length * 2];
            for (long print : places) {
                if (print != 0) {
                    wider[find(wider, print)] = print;
                }
            }
            places = wider;
        }

        private static int find(long[] places, long print) {
            int mask = places.length - 1;
            int at = (int) print & mask;
            while (places[at] != 0 && places[at] != print) {
                at = (at + 1) & mask;
            }
            return at;
        }
    }
}
