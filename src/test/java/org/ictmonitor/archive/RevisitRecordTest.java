package org.ictmonitor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.archive.Exchanges.LABEL;
import static org.ictmonitor.archive.Exchanges.NOW;
import static org.ictmonitor.archive.Exchanges.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.MonitorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisit records as WARC 1.1 section 6.7 asks for them. */
class RevisitRecordTest {
    private static final Digest PAYLOAD = Digest.ofBytes("Вайбер".getBytes(StandardCharsets.UTF_8));
    private static final Original ORIGINAL =
            new Original(URI.create("https://portal.example/a"), NOW.minusSeconds(604_800), PAYLOAD);

    @TempDir
    Path folder;

    private CaptureRef written(Exchange exchange) {
        try (WarcArchive archive = WarcArchive.open(folder, LABEL, Optional.empty(), InstantSource.fixed(NOW))) {
            return archive.revisit(exchange, ORIGINAL);
        }
    }

    private String text(CaptureRef ref) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(ref.file())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Exchange notModified() {
        Exchange page = page("/a", "");
        return new Exchange(
                page.uri(),
                page.sent(),
                Duration.ZERO,
                page.peer(),
                "GET /a HTTP/1.1\r\nIf-None-Match: \"x\"\r\n",
                304,
                "Not Modified",
                List.of(new HttpHeader("ETag", "\"x\"")),
                new byte[0],
                Optional.empty());
    }

    @Test
    void an_answer_of_not_modified_names_the_response_that_still_stands() throws IOException {
        CaptureRef ref = written(notModified());
        assertThat(ref.payload()).isEqualTo(PAYLOAD);
        assertThat(text(ref))
                .contains(
                        "WARC-Type: revisit\r\n",
                        "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n",
                        "WARC-Refers-To-Target-URI: https://portal.example/a\r\n",
                        "WARC-Refers-To-Date: 2026-11-16T10:15:30.123456Z\r\n",
                        "WARC-Payload-Digest: " + PAYLOAD + "\r\n",
                        "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n",
                        "WARC-Type: request\r\n",
                        "If-None-Match: \"x\"\r\n");
    }

    @Test
    void a_body_that_came_again_is_not_stored_again() throws IOException {
        CaptureRef ref = written(page("/a", "Вайбер", new HttpHeader("Content-Type", "text/html")));
        assertThat(text(ref))
                .contains(
                        "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                .doesNotContain("Вайбер");
    }

    @Test
    void what_a_revisit_record_refers_to_is_read_back() {
        assertThat(WarcFile.revisited(folder, written(notModified()))).isEqualTo(ORIGINAL);
    }

    @Test
    void a_response_is_no_revisit_record_nor_the_other_way_round() {
        CaptureRef revisit = written(notModified());
        try (WarcArchive archive = WarcArchive.open(folder, LABEL, Optional.empty(), InstantSource.fixed(NOW))) {
            CaptureRef response = archive.append(page("/a", "Вайбер"));
            assertThatThrownBy(() -> WarcFile.revisited(folder, response))
                    .isInstanceOf(MonitorException.class)
                    .hasMessageContaining("there is response instead");
        }
        assertThatThrownBy(() -> WarcFile.read(
                        folder, new CaptureRef(revisit.file() + ".unrecorded", revisit.offset(), PAYLOAD), 100))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("there is revisit instead");
    }

    @Test
    void a_walk_over_the_file_counts_revisit_records_among_what_holds_no_page() {
        CaptureRef ref = written(notModified());
        List<WarcItem> items = new ArrayList<>();
        WarcFile.forEach(folder.resolve(ref.file()), 1 << 20, items::add);
        assertThat(items).containsExactly(new WarcItem.Skipped(ref.offset(), "a record of type revisit"));
    }
}
