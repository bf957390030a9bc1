package org.ictmonitor.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** One pass over a WARC file. */
final class WarcWalk {
    /** Records about other records: no page is lost with them. */
    private static final Set<String> ABOUT = Set.of("warcinfo", "request", "metadata");

    private final Path file;
    private final FileChannel channel;
    private final long maxBody;
    private final Consumer<WarcItem> consumer;

    WarcWalk(Path file, FileChannel channel, long maxBody, Consumer<WarcItem> consumer) {
        this.file = file;
        this.channel = channel;
        this.maxBody = maxBody;
        this.consumer = consumer;
    }

    void walk() {
        WarcReader reader;
        try {
            reader = new WarcReader(channel);
        } catch (IOException | RuntimeException e) {
            consumer.accept(damaged(0, e));
            return;
        }
        Optional<WarcItem> item = next(reader);
        while (item.isPresent()) {
            consumer.accept(item.get());
            item = item.get() instanceof WarcItem.Damaged ? Optional.empty() : next(reader);
        }
    }

    private Optional<WarcItem> next(WarcReader reader) {
        try {
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent() && ABOUT.contains(record.get().type())) {
                record = reader.next();
            }
            return record.isPresent() ? Optional.of(item(record.get(), reader.position())) : Optional.empty();
        } catch (IOException | RuntimeException e) { // jwarc lets malformed numbers and dates through as the latter
            return Optional.of(damaged(reader.position(), e));
        }
    }

    private WarcItem item(WarcRecord record, long offset) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return new WarcItem.Skipped(offset, "a record of type " + record.type());
        }
        if (response.headers().first("WARC-Target-URI").isEmpty()) {
            return new WarcItem.Skipped(offset, "a response without an address");
        }
        if (!ResponseRecord.isHttp(response)) {
            return new WarcItem.Skipped(offset, "a response that is not HTTP");
        }
        try {
            Exchange exchange = ResponseRecord.exchange(response, maxBody);
            return new WarcItem.Response(ref(exchange, offset), exchange);
        } catch (MalformedResponseException e) {
            return new WarcItem.Skipped(offset, WarcFile.reason(e));
        }
    }

    private CaptureRef ref(Exchange exchange, long offset) {
        return new CaptureRef(String.valueOf(file.getFileName()), offset, Digest.ofBytes(exchange.body()));
    }

    private WarcItem damaged(long offset, Exception e) {
        return new WarcItem.Damaged(
                offset, file + " is cut off or damaged at offset " + offset + ": " + WarcFile.reason(e));
    }
}
