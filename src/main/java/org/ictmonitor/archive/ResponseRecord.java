package org.ictmonitor.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.Truncation;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Turns a response record into an {@link Exchange}. */
final class ResponseRecord {
    /** What completes a date that is not whole. */
    private static final String BEGINNING = "0000-01-01T00:00:00Z";

    private static final int YEAR = 4;

    private ResponseRecord() {}

    static boolean isHttp(WarcResponse response) {
        String target = target(response).toLowerCase(Locale.ROOT);
        return (target.startsWith("http://") || target.startsWith("https://"))
                && response.headers()
                        .first("Content-Type")
                        .orElse("application/http")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/http");
    }

    /** Empty where the record has none. */
    private static String target(WarcResponse response) {
        return response.headers().first("WARC-Target-URI").isPresent() ? response.target() : "";
    }

    static Exchange exchange(WarcResponse response, long maxBody) throws IOException {
        URI uri = uri(target(response));
        Instant date = date(response);
        InputStream block = new BufferedInputStream(response.body().stream(), 8192);
        ResponseHead head = ResponseHead.read(block);
        InputStream content = ChunkedBody.isChunked(head.headers(), block) ? new ChunkedBody(block) : block;
        Limited body = Limited.read(content, maxBody);
        return new Exchange(
                uri,
                date,
                Duration.ZERO,
                response.ipAddress(),
                "",
                head.status(),
                head.reason(),
                head.headers(),
                body.bytes(),
                body.cut() ? Optional.of(Truncation.LENGTH) : truncation(response));
    }

    private static URI uri(String target) throws MalformedResponseException {
        try {
            return new URI(target);
        } catch (URISyntaxException e) {
            throw new MalformedResponseException("its address '" + target + "' is no URI");
        }
    }

    /** A date may end with its year, month, day or minute (WARC 1.1, section 5.4), and then means its beginning. */
    private static Instant date(WarcResponse response) throws MalformedResponseException {
        String text = response.headers().first("WARC-Date").orElse("").strip();
        boolean begun = text.length() >= YEAR && text.length() < BEGINNING.length();
        String rest = begun ? BEGINNING.substring(text.length()) : "";
        boolean minute = text.length() == "2022-03-12T10:00Z".length();
        try {
            return Instant.parse(minute ? text.replace("Z", ":00Z") : text + rest);
        } catch (DateTimeParseException e) {
            throw new MalformedResponseException("its date '" + text + "' is none");
        }
    }

    private static Optional<Truncation> truncation(WarcResponse response) {
        WarcTruncationReason reason = response.truncated();
        return Arrays.stream(Truncation.values())
                .filter(value -> value.name().equals(reason.name()))
                .findFirst();
    }

    /** At most so many bytes, and whether there were more. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    private record Limited(byte[] bytes, boolean cut) {
        static Limited read(InputStream in, long max) throws IOException {
            byte[] bytes = in.readNBytes((int) Math.min(max, Integer.MAX_VALUE - 16));
            return new Limited(bytes, in.read() >= 0);
        }
    }
}
