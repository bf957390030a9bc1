package org.ictmonitor.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Mends text that was read in a wrong encoding and written as UTF-8 once more. If it was UTF-8 and was read as windows-1251,
 * windows-1252 or KOI8-U, each Cyrillic letter shows as two characters, the first of them Р or С, Ð or Ñ, п or я, which are
 * rarer otherwise. If it was a Cyrillic encoding of one byte a letter and was read as windows-1252, its words consist of
 * letters with accents alone.
 */
final class DoubleEncoding {
    /** Lead characters per hundred letters above ASCII from which a text is taken for double-encoded: sound ones have 3. */
    private static final int LEADS_PER_CENT = 30;

    private static final int ENOUGH = 4;

    /** Letters with accents that stand beside another one, in per cent; in Western languages nearly none does. */
    private static final int NEIGHBOURS_PER_CENT = 80;

    private static final int ENOUGH_NEIGHBOURS = 20;
    private static final char LOST = '\ufffd';

    private DoubleEncoding() {}

    static String mend(String text) {
        Signs signs = new Signs();
        signs.count(text);
        if (signs.suspicious(signs.leads1251)) {
            return mend(text, Charset.forName("windows-1251"));
        }
        if (signs.suspicious(signs.leads1252)) {
            return mend(text, Charset.forName("windows-1252"));
        }
        if (signs.suspicious(signs.leadsKoi8)) {
            return mend(text, Charset.forName("KOI8-U"));
        }
        return signs.accented() ? CyrillicDetector.mend(text) : text;
    }

    /** What speaks for each of these mistakes, counted in one pass, since hardly a page has any of them. */
    private static final class Signs {
        /** So many bits of a sum hold one count. */
        private static final int WIDTH = 12;

        private static final long COUNT = (1L << WIDTH) - 1;
        /** So short that no count of a part runs over into the next one. */
        private static final int PART = 1 << (WIDTH - 1);

        private static final long HIGH = 1;
        private static final int LEADS_1251 = WIDTH;
        private static final int LEADS_1252 = 2 * WIDTH;
        private static final int LEADS_KOI8 = 3 * WIDTH;
        private static final int ACCENTED = 4 * WIDTH;

        /** A one in each count that a letter raises: parts are counted by adding, without a question at each letter. */
        private static final long[] RAISED = raised();

        private long high;
        private long leads1251;
        private long leads1252;
        private long leadsKoi8;
        private long accents;
        private long beside;

        /** Letters with accents that stand side by side here. */
        private int row;

        private static long[] raised() {
            long[] raised = new long[0x530]; // one past the Cyrillic letters
            for (char letter = 0x80; letter < raised.length; letter++) {
                raised[letter] = HIGH
                        | leads(letter, "РС") << LEADS_1251
                        | leads(letter, "ÐÑ") << LEADS_1252
                        | leads(letter, "пя") << LEADS_KOI8
                        | (isAccented(letter) ? 1L : 0L) << ACCENTED;
            }
            return raised;
        }

        private static long leads(char letter, String leads) {
            return leads.indexOf(letter) < 0 ? 0 : 1;
        }

        private static boolean isAccented(char letter) {
            return letter >= '\u00c0' && letter <= '\u00ff';
        }

        void count(String text) {
            char[] part = new char[Math.min(PART, text.length())];
            for (int from = 0; from < text.length(); from += PART) {
                int length = Math.min(PART, text.length() - from);
                text.getChars(from, from + length, part, 0);
                count(part, length);
            }
            endRow();
        }

        private void count(char[] part, int length) {
            long sum = sum(part, length);
            high += sum & COUNT;
            leads1251 += sum >> LEADS_1251 & COUNT;
            leads1252 += sum >> LEADS_1252 & COUNT;
            leadsKoi8 += sum >> LEADS_KOI8 & COUNT;
            if ((sum >> ACCENTED & COUNT) == 0) {
                endRow();
            } else {
                rows(part, length);
            }
        }

        private static long sum(char[] part, int length) {
            long sum = 0;
            for (int i = 0; i < length; i++) {
                char letter = part[i];
                sum += letter < RAISED.length ? RAISED[letter] : HIGH;
            }
            return sum;
        }

        private void rows(char[] part, int length) {
            for (int i = 0; i < length; i++) {
                if (isAccented(part[i])) {
                    row++;
                } else {
                    endRow();
                }
            }
        }

        private void endRow() {
            accents += row;
            beside += row > 1 ? row : 0;
            row = 0;
        }

        boolean suspicious(long leads) {
            return leads >= ENOUGH && leads * 100 >= high * LEADS_PER_CENT;
        }

        boolean accented() {
            return accents >= ENOUGH_NEIGHBOURS && beside * 100 >= accents * NEIGHBOURS_PER_CENT;
        }
    }

    private static String mend(String text, Charset wrong) {
        StringBuilder mended = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            mended.append(text.charAt(at) < 0x80 ? text.substring(at, end) : mendRun(text.substring(at, end), wrong));
            at = end;
        }
        return mended.toString();
    }

    /** The end of the run of characters that are on the same side of ASCII as the first. */
    private static int runEnd(String text, int start) {
        boolean ascii = text.charAt(start) < 0x80;
        int end = start + 1;
        while (end < text.length() && text.charAt(end) < 0x80 == ascii) {
            end++;
        }
        return end;
    }

    /** A run that is no UTF-8 after all stays as it is: menus are often sound where articles are not. */
    private static String mendRun(String run, Charset wrong) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(run, wrong)))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    /**
     * The bytes that the run was read from. A byte that the encoding does not use was kept as a control character, or
     * lost: in windows-1251 that is 0x98 alone.
     */
    private static byte[] bytes(String run, Charset wrong) throws CharacterCodingException {
        CharsetEncoder encoder = wrong.newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(run.length());
        for (int i = 0; i < run.length(); i++) {
            char letter = run.charAt(i);
            if (letter == LOST) {
                bytes.write(0x98);
            } else if (letter < 0xa0) {
                bytes.write(letter);
            } else {
                bytes.write(encoder.encode(CharBuffer.wrap(run, i, i + 1)).get());
            }
        }
        return bytes.toByteArray();
    }
}
