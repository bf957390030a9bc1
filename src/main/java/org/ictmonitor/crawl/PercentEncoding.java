package org.ictmonitor.crawl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/** Percent-encoding in one form (RFC 3986 sections 2.1, 2.3 and 6.2.2). */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final BitSet UNRESERVED = set(LETTERS + "-._~");
    private static final BitSet PATH = set(LETTERS + "-._~!$&'()*+,;=:@/");
    private static final BitSet QUERY = set(LETTERS + "-._~!$&'()*+,;=:@/?");

    private PercentEncoding() {}

    static String path(String text) {
        return encoded(text, PATH);
    }

    static String query(String text) {
        return encoded(text, QUERY);
    }

    /** With every escape read as UTF-8. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String encoded(String text, BitSet allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.get(text.charAt(i))) {
                return rewritten(text, i, allowed);
            }
        }
        return text;
    }

    private static String rewritten(String text, int from, BitSet allowed) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
        int at = from;
        while (at < text.length()) {
            if (isEscape(text, at)) {
                escape(out, HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 3;
            } else {
                int point = text.codePointAt(at);
                character(out, point, allowed);
                at += Character.charCount(point);
            }
        }
        return out.toString();
    }

    private static void escape(StringBuilder out, int octet) {
        if (UNRESERVED.get(octet)) {
            out.append((char) octet);
        } else {
            out.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static void character(StringBuilder out, int point, BitSet allowed) {
        if (point < 128 && allowed.get(point)) {
            out.append((char) point);
            return;
        }
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(octet));
        }
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet(128);
        characters.chars().forEach(set::set);
        return set;
    }
}
