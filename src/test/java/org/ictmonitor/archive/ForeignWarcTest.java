package org.ictmonitor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Truncation;
import org.ictmonitor.archive.WarcItem.Damaged;
import org.ictmonitor.archive.WarcItem.Response;
import org.ictmonitor.archive.WarcItem.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WARC files as other programs write them, made here by hand from the standard's text. */
class ForeignWarcTest {
    private static final String HTTP = "application/http;msgtype=response";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

    @TempDir
    Path folder;

    private static byte[] record(String version, String type, String target, String contentType, String block) {
        byte[] body = block.getBytes(StandardCharsets.ISO_8859_1);
        String head = "WARC/" + version + "\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2022-03-01T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:0a75353e-f7e2-4ac1-ae02-e271be1274bb>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return join(head.getBytes(StandardCharsets.ISO_8859_1), body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] response(String target, String block) {
        return record("1.0", "response", target, HTTP, block);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private List<WarcItem> read(byte[]... parts) throws IOException {
        Path file = Files.write(folder.resolve("other.warc"), join(parts));
        List<WarcItem> items = new ArrayList<>();
        WarcFile.forEach(file, 1000, items::add);
        return items;
    }

    private static Exchange only(List<WarcItem> items) {
        assertThat(items).singleElement().isInstanceOf(Response.class);
        return ((Response) items.get(0)).exchange();
    }

    private static String text(Exchange exchange) {
        return new String(exchange.body(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_plain_file_with_addresses_in_angle_brackets_as_wget_writes_them() throws IOException {
        Exchange exchange = only(read(
                record("1.0", "warcinfo", "<x:y>", "application/warc-fields", "software: Wget\r\n"),
                record(
                        "1.0",
                        "request",
                        "<https://a.example/>",
                        "application/http;msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n"),
                response("<https://a.example/>", OK + "hello"),
                record("1.0", "metadata", "https://a.example/", "text/plain", "log")));
        assertThat(exchange.uri()).hasToString("https://a.example/");
        assertThat(exchange.sent()).hasToString("2022-03-01T12:00:00Z");
        assertThat(exchange.headers()).containsExactly(new HttpHeader("Content-Type", "text/html"));
        assertThat(exchange.requestHead()).isEmpty();
        assertThat(text(exchange)).isEqualTo("hello");
    }

    @Test
    void a_chunked_body_is_joined() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String body = "5;name=x\r\nhello\r\n7\r\n, world\r\n0\r\nTrailer: x\r\n\r\n";
        assertThat(text(only(read(response("http://a.example/", head + body))))).isEqualTo("hello, world");
    }

    @Test
    void a_chunked_body_that_ends_too_early_keeps_its_beginning() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(text(only(read(response("http://a.example/", head + "5\r\nhello\r\nff\r\n, wor")))))
                .isEqualTo("hello, wor");
    }

    @Test
    void a_body_that_only_claims_to_be_chunked_is_kept_as_it_is() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(text(only(read(response("http://a.example/", head + "<html>plain</html>")))))
                .isEqualTo("<html>plain</html>");
    }

    @Test
    void http_1_0_without_a_reason_and_with_bare_line_feeds() throws IOException {
        Exchange exchange = only(read(response("http://a.example/", "HTTP/1.0 404\nX: 1\nno header\n\nbody")));
        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.statusText()).isEmpty();
        assertThat(exchange.headers()).containsExactly(new HttpHeader("X", "1"));
        assertThat(text(exchange)).isEqualTo("body");
    }

    @Test
    void records_that_hold_no_response_are_skipped_with_their_reason() throws IOException {
        byte[] first = record("1.1", "resource", "file:///a", "text/html", "<p>");
        List<WarcItem> items = read(
                first,
                record("1.1", "revisit", "http://a.example/", HTTP, "HTTP/1.1 200 OK\r\n\r\n"),
                record("1.0", "response", "dns:a.example", "text/dns", "a.example. 1 IN A 127.0.0.1"),
                response("http://a.example/", "this is no HTTP"),
                response("http://a.example/a b", OK),
                response("http://a.example/", OK + "good"));
        assertThat(items.get(0)).isEqualTo(new Skipped(0, "a record of type resource"));
        assertThat(items.get(1)).isEqualTo(new Skipped(first.length, "a record of type revisit"));
        assertThat(items.get(2)).asString().contains("not HTTP");
        assertThat(items.get(3)).asString().contains("does not begin with an HTTP status line");
        assertThat(items.get(4)).asString().contains("'http://a.example/a b' is no URI");
        assertThat(items.get(5)).isInstanceOf(Response.class);
        assertThat(items).hasSize(6);
    }

    @Test
    void a_huge_body_is_cut_at_the_limit_and_says_so() throws IOException {
        Exchange exchange = only(read(response("http://a.example/", OK + "x".repeat(5000))));
        assertThat(exchange.body()).hasSize(1000);
        assertThat(exchange.truncated()).hasValue(Truncation.LENGTH);
        assertThat(only(read(response("http://a.example/", OK + "x".repeat(1000))))
                        .truncated())
                .isEmpty();
    }

    @Test
    void a_gzip_file_gives_places_that_can_be_read_again() throws IOException {
        byte[] first = gzip(response("http://a.example/1", OK + "one"));
        List<WarcItem> items = read(first, gzip(response("http://a.example/2", OK + "two")));
        Response second = (Response) items.get(1);
        assertThat(second.ref().offset()).isEqualTo(first.length);
        assertThat(text(WarcFile.read(folder, second.ref(), 100))).isEqualTo("two");
    }

    @Test
    void a_file_cut_off_anywhere_gives_what_stands_before_and_then_the_place() throws IOException {
        byte[] first = gzip(response("http://a.example/1", OK + "one"));
        byte[] second = gzip(response("http://a.example/2", OK + "two ".repeat(20)));
        for (int length = 1; length < second.length; length++) {
            List<WarcItem> items = read(first, Arrays.copyOf(second, length));
            assertThat(items.get(0)).isInstanceOf(Response.class);
            assertThat(items.get(items.size() - 1))
                    .as("cut after %d bytes", length)
                    .isInstanceOfSatisfying(Damaged.class, damaged -> {
                        assertThat(damaged.offset()).isEqualTo(first.length);
                        assertThat(damaged.why()).contains("other.warc", String.valueOf(first.length));
                    });
        }
    }

    @Test
    void bytes_that_are_no_warc_are_damaged_from_the_start() throws IOException {
        assertThat(read("<html>no archive</html>".getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Damaged.class, damaged -> assertThat(damaged.offset()).isZero());
    }

    @Test
    void an_empty_file_has_no_items() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("none.warc.gz");
        assertThatThrownBy(() -> WarcFile.forEach(file, 10, item -> {}))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01T00:00:00Z",
        "2022-03, 2022-03-01T00:00:00Z",
        "2022-03-12, 2022-03-12T00:00:00Z",
        "2022-03-12T10:30Z, 2022-03-12T10:30:00Z",
        "2022-03-12T10:30:05.123456Z, 2022-03-12T10:30:05.123456Z"
    })
    void a_date_may_end_with_any_of_its_parts(String written, Instant meant) throws IOException {
        assertThat(only(read(dated(written))).sent()).isEqualTo(meant);
    }

    private static byte[] dated(String date) {
        String record = new String(response("http://a.example/", OK + "hello"), StandardCharsets.ISO_8859_1);
        return record.replace("2022-03-01T12:00:00Z", date).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_record_with_a_bad_date_or_without_an_address_costs_only_itself() throws IOException {
        String nowhere = new String(response("http://a.example/", OK + "hello"), StandardCharsets.ISO_8859_1)
                .replace("WARC-Target-URI: http://a.example/\r\n", "");
        List<WarcItem> items = read(
                dated("12 Mar 2022"),
                dated(""),
                nowhere.getBytes(StandardCharsets.ISO_8859_1),
                response("http://a.example/", OK + "hello"));
        assertThat(items).hasSize(4);
        assertThat(((Skipped) items.get(0)).why()).isEqualTo("its date '12 Mar 2022' is none");
        assertThat(((Skipped) items.get(1)).why()).isEqualTo("its date '' is none");
        assertThat(((Skipped) items.get(2)).why()).isEqualTo("a response without an address");
        assertThat(items.get(3)).isInstanceOf(Response.class);
    }

    @Test
    void what_is_no_warc_is_known_by_its_beginning() throws IOException {
        assertThatThrownBy(() -> check(new byte[0])).hasMessageEndingWith("the file is empty; leave it out");
        assertThatThrownBy(() -> check(gzip(new byte[0]))).hasMessageContaining("there is no record in it");
        assertThatThrownBy(() -> check(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0}))
                .hasMessageContaining("packed with Zstandard")
                .hasMessageEndingWith("zstd -d FILE");
        assertThatThrownBy(() -> check("<html>Це сторінка</html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no WARC file, or damaged from its beginning")
                .hasMessageNotContaining("\\x");
        check(gzip(response("http://a.example/", OK + "hello")));
    }

    private void check(byte[] bytes) throws IOException {
        WarcFile.check(Files.write(folder.resolve("other.warc"), bytes));
    }
}
