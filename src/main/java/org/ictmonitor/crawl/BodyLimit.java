package org.ictmonitor.crawl;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Campaign;

/**
 * How much of a body is read at most. An attached file may be larger than a page; what one is has to be told before its first
 * byte, by its Content-Type or, where that says nothing of use, by the ending of its address.
 *
 * @param page bytes of a page
 * @param attachment bytes of an attached file
 */
record BodyLimit(long page, long attachment) {
    static BodyLimit of(Campaign campaign) {
        long page = campaign.limits().pageSize();
        return new BodyLimit(
                page, campaign.attachments().read() ? campaign.attachments().size() : page);
    }

    /** The same for any body. */
    static BodyLimit of(long bytes) {
        return new BodyLimit(bytes, bytes);
    }

    /** What an answer may have; never more than an array can. */
    long of(URI uri, ClassicHttpResponse answer) {
        return Math.min(isAttachment(uri, answer) ? attachment : page, Integer.MAX_VALUE - 16);
    }

    private static boolean isAttachment(URI uri, ClassicHttpResponse answer) {
        String type = Optional.ofNullable(answer.getFirstHeader(HttpHeaders.CONTENT_TYPE))
                .flatMap(header -> Optional.ofNullable(header.getValue()))
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        boolean named =
                type.startsWith("application/") && AttachmentFormat.named(path).isPresent();
        return named || AttachmentFormat.called(type).isPresent();
    }
}
