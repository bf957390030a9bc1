package org.ictmonitor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.ictmonitor.archive.GzipMember.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMemberTest {
    private static final Part HEAD = text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
    private static final Part END = text("\r\n\r\n");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

    private static Part text(String text) {
        return new Part(text.getBytes(StandardCharsets.US_ASCII), false);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private void write(GzipMember gzip, Part... parts) throws IOException {
        WritableByteChannel out = Channels.newChannel(written);
        gzip.write(out, parts);
        for (Part part : parts) {
            plain.write(part.bytes());
        }
    }

    private byte[] read() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(written.toByteArray())).readAllBytes();
    }

    /** Around the longest stored block, and around what the member's own buffer holds. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9_000, 65_400, 65_480, 65_535, 65_536, 131_070, 131_071, 300_000})
    void what_came_packed_stands_between_texts_as_it_was(int length) throws IOException {
        try (GzipMember gzip = new GzipMember()) {
            write(gzip, HEAD, new Part(noise(length), true), END);
        }
        assertThat(read()).isEqualTo(plain.toByteArray());
        assertThat(written.size()).isLessThan(length + 100);
    }

    @Test
    void members_follow_one_another_whatever_they_hold() throws IOException {
        Part packed = new Part(noise(70_000), true);
        try (GzipMember gzip = new GzipMember()) {
            write(gzip, packed);
            write(gzip, END, HEAD);
            write(gzip, packed, HEAD, HEAD, packed, packed, HEAD);
            write(gzip);
            write(gzip, new Part(noise(200_000), false), packed);
        }
        assertThat(read()).isEqualTo(plain.toByteArray());
    }

    @Test
    void text_is_packed() throws IOException {
        try (GzipMember gzip = new GzipMember()) {
            write(gzip, text("Opening hours ".repeat(2_000)), END);
        }
        assertThat(written.size()).isLessThan(1_000);
        assertThat(read()).isEqualTo(plain.toByteArray());
    }
}
