package org.ictmonitor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.archive.Exchanges.LABEL;
import static org.ictmonitor.archive.Exchanges.NOW;
import static org.ictmonitor.archive.Exchanges.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Truncation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class WarcArchiveTest {
    @TempDir
    Path folder;

    private WarcArchive open(Optional<ArchiveTail> tail) {
        return WarcArchive.open(folder, LABEL, tail, InstantSource.fixed(NOW));
    }

    private String text(String file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<WarcItem> items(String file) {
        List<WarcItem> items = new ArrayList<>();
        WarcFile.forEach(folder.resolve(file), 1 << 20, items::add);
        return items;
    }

    @Test
    void a_response_is_read_back_from_where_its_reference_points() {
        List<CaptureRef> refs = new ArrayList<>();
        try (WarcArchive archive = open(Optional.empty())) {
            refs.add(archive.append(page("/a", "Вайбер", new HttpHeader("Content-Type", "text/html"))));
            refs.add(archive.append(page("/b", "")));
        }
        Exchange first = WarcFile.read(folder, refs.get(0), 1000);
        assertThat(first.uri()).hasToString("https://portal.example/a");
        assertThat(first.sent()).isEqualTo(NOW);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsExactly(new HttpHeader("Content-Type", "text/html"));
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("Вайбер");
        assertThat(first.peer())
                .hasValueSatisfying(peer -> assertThat(peer.getHostAddress()).isEqualTo("127.0.0.1"));
        assertThat(WarcFile.read(folder, refs.get(1), 1000).body()).isEmpty();
        assertThat(refs.get(0).payload()).isEqualTo(Digest.ofBytes("Вайбер".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_begins_with_who_made_it_and_why() throws IOException {
        try (WarcArchive archive = open(Optional.empty())) {
            archive.append(page("/", "x"));
        }
        assertThat(text("kyiv-20261123101530-00001.warc.gz"))
                .startsWith("WARC/1.1\r\n")
                .contains("WARC-Type: warcinfo\r\n")
                .contains("WARC-Filename: kyiv-20261123101530-00001.warc.gz\r\n")
                .contains("software: ictmon/0.1\r\n")
                .contains("operator: research@example.org\r\n")
                .contains("robots: obeyed (RFC 9309)\r\n")
                .contains("format: WARC File Format 1.1\r\n")
                .contains("description: ICT tools in Kyiv\r\n");
    }

    @Test
    void request_and_response_name_each_other_and_their_digests() throws IOException {
        String file;
        try (WarcArchive archive = open(Optional.empty())) {
            file = archive.append(page("/x", "body")).file();
        }
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(folder.resolve(file))) {
            reader.calculateBlockDigest();
            String response = "";
            for (WarcRecord record : reader) {
                types.add(record.type());
                record.body().consume();
                assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
                response = record.type().equals("response") ? record.id().toString() : response;
                if (record.type().equals("request")) {
                    assertThat(record.headers().first("WARC-Concurrent-To")).hasValue("<" + response + ">");
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "response", "request");
        assertThat(text(file))
                .contains("WARC-Date: 2026-11-23T10:15:30.123456Z")
                .contains("WARC-IP-Address: 127.0.0.1")
                .contains("WARC-Payload-Digest: sha256:"
                        + Digest.ofBytes("body".getBytes(StandardCharsets.UTF_8))
                                .hex())
                .contains("GET /x HTTP/1.1\r\nHost: portal.example\r\n\r\n");
    }

    @Test
    void a_transfer_coding_that_was_taken_off_is_named_as_such() throws IOException {
        HttpHeader chunked = new HttpHeader("Transfer-Encoding", "chunked");
        CaptureRef ref;
        try (WarcArchive archive = open(Optional.empty())) {
            ref = archive.append(page("/", "12345", chunked));
        }
        assertThat(text(ref.file()))
                .contains("HTTP/1.1 200 OK\r\nX-Crawl-Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n12345");
    }

    @Test
    void a_body_that_was_cut_says_so_and_keeps_the_announced_length() throws IOException {
        HttpHeader length = new HttpHeader("Content-Length", "1000000");
        CaptureRef ref;
        try (WarcArchive archive = open(Optional.empty())) {
            ref = archive.append(Exchanges.exchange("/", new byte[7], Optional.of(Truncation.LENGTH), length));
        }
        assertThat(text(ref.file()))
                .contains("WARC-Truncated: length\r\n")
                .contains("X-Crawl-Content-Length: 1000000\r\nContent-Length: 7\r\n");
        assertThat(WarcFile.read(folder, ref, 100).truncated()).hasValue(Truncation.LENGTH);
    }

    @Test
    void a_line_break_in_a_header_starts_no_new_header() throws IOException {
        CaptureRef ref;
        try (WarcArchive archive = open(Optional.empty())) {
            ref = archive.append(page("/", "x", new HttpHeader("X-A", "1\r\nSet-Cookie: evil")));
        }
        assertThat(WarcFile.read(folder, ref, 100).headers())
                .containsExactly(new HttpHeader("X-A", "1  Set-Cookie: evil"));
    }

    @Test
    void bodies_of_all_sizes_come_back_whether_they_came_compressed_or_not() {
        HttpHeader coded = new HttpHeader("Content-Encoding", "br");
        List<CaptureRef> refs = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        try (WarcArchive archive = open(Optional.empty())) {
            for (int size : new int[] {0, 1, 100, 65_535, 65_536, 70_000, 1_000_000}) {
                byte[] body = new byte[size];
                new Random(size).nextBytes(body);
                bodies.add(body);
                refs.add(archive.append(Exchanges.exchange("/c" + size, body, Optional.empty(), coded)));
                bodies.add("Привіт ".repeat(size / 10).getBytes(StandardCharsets.UTF_8));
                refs.add(archive.append(Exchanges.exchange("/t" + size, bodies.getLast(), Optional.empty())));
            }
        }
        for (int i = 0; i < refs.size(); i++) {
            assertThat(WarcFile.read(folder, refs.get(i), 10_000_000).body()).isEqualTo(bodies.get(i));
        }
    }

    @Test
    void files_roll_and_each_has_its_own_beginning() {
        List<CaptureRef> refs = new ArrayList<>();
        try (WarcArchive archive = WarcArchive.open(
                folder, LABEL, Optional.empty(), InstantSource.fixed(NOW), 2000, WarcArchiveTest::create)) {
            for (int i = 0; i < 6; i++) {
                refs.add(archive.append(page("/" + i, "x")));
            }
        }
        assertThat(refs.stream().map(CaptureRef::file).distinct()).hasSizeGreaterThan(1);
        assertThat(refs)
                .allSatisfy(
                        ref -> assertThat(WarcFile.read(folder, ref, 10).body()).hasSize(1));
    }

    private static FileChannel create(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Test
    void what_lies_behind_the_recorded_tail_is_cut_off() throws IOException {
        ArchiveTail recorded;
        CaptureRef kept;
        try (WarcArchive archive = open(Optional.empty())) {
            kept = archive.append(page("/kept", "x"));
            archive.sync();
            recorded = archive.tail().orElseThrow();
            archive.append(page("/lost", "y"));
        }
        long before = Files.size(folder.resolve(kept.file()));
        try (WarcArchive archive = open(Optional.of(recorded))) {
            assertThat(archive.recovery().cut()).isEqualTo(before - recorded.length());
            assertThat(archive.tail()).hasValue(recorded);
            assertThat(archive.append(page("/again", "z")).file()).isNotEqualTo(kept.file());
        }
        assertThat(items(kept.file())).hasSize(1).first().isInstanceOf(WarcItem.Response.class);
    }

    @Test
    void a_file_that_no_transaction_knows_of_is_set_aside() {
        String file;
        try (WarcArchive archive = open(Optional.empty())) {
            file = archive.append(page("/", "x")).file();
        }
        try (WarcArchive archive = open(Optional.empty())) {
            assertThat(archive.recovery().setAside()).containsExactly(file);
        }
        try (WarcArchive archive = open(Optional.empty())) {
            assertThat(archive.append(page("/", "y")).file()).endsWith("-00002.warc.gz");
        }
        assertThat(folder.resolve(file)).doesNotExist();
        assertThat(folder.resolve(file + ".unrecorded")).exists();
    }

    @Test
    void two_files_of_one_name_are_both_set_aside() throws IOException {
        for (int run = 0; run < 3; run++) {
            try (WarcArchive archive = open(Optional.empty())) {
                archive.append(page("/", "x"));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains(".unrecorded")))
                    .hasSize(2);
        }
    }

    @Test
    void a_file_shorter_than_recorded_is_reported() throws IOException {
        ArchiveTail tail;
        try (WarcArchive archive = open(Optional.empty())) {
            archive.append(page("/", "x"));
            tail = archive.tail().orElseThrow();
        }
        Files.write(folder.resolve(tail.file()), new byte[10]);
        try (WarcArchive archive = open(Optional.of(tail))) {
            assertThat(archive.recovery().missing()).isEqualTo(tail.length() - 10);
        }
    }

    @Test
    void a_reference_to_nothing_names_file_and_offset() {
        assertThatThrownBy(
                        () -> WarcFile.read(folder, new CaptureRef("no.warc.gz", 12, Digest.ofBytes(new byte[0])), 1))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("no.warc.gz")
                .hasMessageContaining("12");
    }
}
