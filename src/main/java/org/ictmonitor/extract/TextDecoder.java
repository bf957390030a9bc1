package org.ictmonitor.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to characters: byte order mark, then UTF-8 if the bytes are valid UTF-8 whatever the label says, then the
 * label of the header, of a meta element, then detection. A label is overruled only by bytes that it cannot explain.
 */
final class TextDecoder {
    private static final int PRESCAN = 8192;
    private static final char LOST = '\ufffd';
    private static final Pattern META = Pattern.compile(
            "<(?:meta[^>]{1,500}charset|\\?xml[^>]{1,200}encoding)\\s*=\\s*[\"']?\\s*([^\\s\"'/;>]+)",
            Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    /** The text of a body, its byte order mark taken off and double encoding mended. */
    static String decode(byte[] body, MediaType type) {
        String text = sound(body).orElseGet(() -> new String(body, charset(body, type)));
        String plain = !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
        return DoubleEncoding.mend(plain);
    }

    /**
     * The text of nearly all bodies: more than ASCII, which a label may still explain otherwise, and UTF-8 throughout, which
     * the decoding itself tells by leaving no sign for what it lost.
     */
    private static Optional<String> sound(byte[] body) {
        if (byteOrderMark(body).isPresent()) {
            return Optional.empty();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() < body.length && text.indexOf(LOST) < 0 ? Optional.of(text) : Optional.empty();
    }

    /** The charset that the bytes are in. */
    static Charset charset(byte[] body, MediaType type) {
        return byteOrderMark(body).orElseGet(() -> withoutMark(body, type));
    }

    private static Charset withoutMark(byte[] body, MediaType type) {
        Utf8Check check = Utf8Check.of(body);
        Optional<Charset> label = type.charset().or(() -> meta(body));
        if (check.ascii()) {
            return label.filter(TextDecoder::statefulOrWide).orElse(StandardCharsets.UTF_8);
        }
        return check.plausible() ? StandardCharsets.UTF_8 : CyrillicDetector.choose(body, label);
    }

    /** Encodings whose bytes look like ASCII or are two to a character, so that only a label tells. */
    private static boolean statefulOrWide(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("ISO-2022") || name.startsWith("UTF-16");
    }

    private static Optional<Charset> byteOrderMark(byte[] body) {
        int first = (at(body, 0) << 8) | at(body, 1);
        if (first == 0xefbb && at(body, 2) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return switch (first) {
            case 0xfeff, 0x003c -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe, 0x3c00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static int at(byte[] body, int index) {
        return index < body.length ? body[index] & 0xff : -1;
    }

    private static Optional<Charset> meta(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher matcher = META.matcher(head);
        // A meta element that can be read byte by byte is in no two-byte encoding (HTML Standard, section 13.2.3.2).
        return matcher.find()
                ? MediaType.named(matcher.group(1))
                        .filter(charset -> !charset.name().startsWith("UTF-16"))
                : Optional.empty();
    }
}
