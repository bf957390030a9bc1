package org.ictmonitor.extract;

/**
 * How far bytes are UTF-8 (RFC 3629). Text in a one-byte encoding of Cyrillic letters is practically never valid.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param broken bytes that belong to none
 */
record Utf8Check(long sequences, long broken) {
    /** Sequences for one broken byte at least: a cut or a stray byte in a page does not make it another encoding. */
    private static final int SEQUENCES_PER_BROKEN = 20;

    static Utf8Check of(byte[] body) {
        long sequences = 0;
        long broken = 0;
        int at = 0;
        while (at < body.length) {
            int length = length(body, at);
            if (length == 0) {
                broken += at + 4 > body.length ? 0 : 1; // the last character may be cut off
            } else if (length > 1) {
                sequences++;
            }
            at += Math.max(1, length);
        }
        return new Utf8Check(sequences, broken);
    }

    boolean ascii() {
        return sequences == 0 && broken == 0;
    }

    boolean plausible() {
        return sequences > 0 && broken * SEQUENCES_PER_BROKEN <= sequences;
    }

    /** Bytes of the sequence that begins here, 0 if none does. */
    private static int length(byte[] body, int at) {
        int lead = body[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int length = announced(lead);
        return length > 0 && continued(body, at, length) ? length : 0;
    }

    /** The length that a lead byte announces; 0xc0, 0xc1 and those above 0xf4 are never used. */
    private static int announced(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    private static boolean continued(byte[] body, int at, int length) {
        if (at + length > body.length) {
            return false;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((body[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
