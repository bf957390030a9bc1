package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.extract.Responses.header;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final String HTML = "<p>Запитання надсилайте у Вайбер нашого центру: 067 000 00 00</p>";
    private static final String TEXT = "Запитання надсилайте у Вайбер нашого центру: 067 000 00 00";

    /**
     * {@code <p>Дія</p>} in brotli, put together by hand from RFC 7932: a window of 16 bits, one uncompressed metablock
     * of 13 bytes, an empty last one.
     */
    private static final byte[] BROTLI = HexFormat.of().parseHex("c00010" + "3c703ed094d196d18f3c2f703e" + "03");

    private static final int LIMIT = 100_000;
    private final PageExtractor extractor = new PageExtractor(LIMIT);

    private Extraction read(byte[] body, String... codings) {
        return extractor.extract(Responses.of(
                body,
                Arrays.stream(codings)
                        .map(coding -> header("Content-Encoding", coding))
                        .toArray(org.ictmonitor.HttpHeader[]::new)));
    }

    private static String mainText(Extraction extraction) {
        return ((Extraction.Extracted) extraction).page().mainText();
    }

    private static String why(Extraction extraction) {
        return ((Extraction.Unreadable) extraction).why();
    }

    private static byte[] packed(byte[] plain, String how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (how) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "zlib" -> new DeflaterOutputStream(bytes);
            default -> new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
        }) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] html() {
        return HTML.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "gzip,x-gzip", "gzip,GZIP", "zlib,deflate", "raw,deflate", "gzip,''"})
    void a_packed_body_is_unpacked(String how, String named) throws IOException {
        assertThat(mainText(read(packed(html(), how), named))).isEqualTo(TEXT);
    }

    @Test
    void a_brotli_body_is_unpacked() {
        assertThat(mainText(read(BROTLI, "br"))).isEqualTo("Дія");
    }

    @Test
    void several_codings_are_taken_off_from_the_last_one_named() throws IOException {
        byte[] twice = packed(packed(html(), "zlib"), "gzip");
        assertThat(mainText(read(twice, "deflate, gzip"))).isEqualTo(TEXT);
        assertThat(mainText(read(twice, "deflate", "gzip")))
                .as("in two headers")
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "identity", "''"})
    void a_body_that_is_plain_whatever_is_named_is_read_as_it_is(String named) {
        assertThat(mainText(read(html(), named))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "zlib,deflate", "raw,deflate", "gzip,''"})
    void a_bomb_is_put_out_at_the_limit(String how, String named) throws IOException {
        byte[] bomb = packed(new byte[50_000_000], how);
        assertThat(why(read(bomb, named)))
                .contains("https://cnap.example/a")
                .contains("more than " + LIMIT + " bytes")
                .contains("limits.page-size");
    }

    /**
     * {@code bomb.br} has 817 bytes and unpacks to a gibibyte: 64 metablocks of RFC 7932, written bit by bit, each with one
     * letter and the command to copy it 16,777,215 times.
     */
    @Test
    void a_brotli_bomb_is_put_out_at_the_limit() throws IOException {
        byte[] bomb;
        try (InputStream in = ContentCodingTest.class.getResourceAsStream("bomb.br")) {
            bomb = Objects.requireNonNull(in).readAllBytes();
        }
        assertThat(bomb).hasSize(817);
        assertThat(why(read(bomb, "br"))).contains("more than " + LIMIT + " bytes");
    }

    @Test
    void codings_around_codings_are_counted_before_any_is_taken_off() throws IOException {
        String[] six = {"gzip", "gzip", "gzip", "gzip", "gzip", "gzip"};
        assertThat(why(read(packed(html(), "gzip"), six))).contains("6 codings");
    }

    @Test
    void a_body_of_exactly_the_limit_is_read() throws IOException {
        byte[] plain = new byte[LIMIT];
        Arrays.fill(plain, (byte) ' ');
        assertThat(read(packed(plain, "gzip"), "gzip")).isInstanceOf(Extraction.Extracted.class);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "zlib,deflate", "raw,deflate"})
    void a_body_that_was_cut_off_is_read_as_far_as_it_goes(String how, String named) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("<p>").append(Integer.toHexString(i * 7919)).append("</p>\n");
        }
        byte[] whole = packed(lines.toString().getBytes(StandardCharsets.UTF_8), how);
        String read = mainText(read(Arrays.copyOf(whole, whole.length / 2), named));
        assertThat(read.lines().count()).isBetween(1000L, 2000L);
        assertThat(read).startsWith("0\n1eef\n");
    }

    /** The decoder hands nothing out before its window is full or the data ends; the crawler asks for gzip only. */
    @Test
    void a_small_brotli_body_that_was_cut_off_is_unreadable_and_says_so() {
        assertThat(why(read(Arrays.copyOf(BROTLI, 12), "br"))).contains("cut off");
    }

    @ParameterizedTest
    @CsvSource({"deflate", "br"})
    void a_body_that_is_not_what_is_named_is_unreadable(String named) {
        assertThat(why(read("no markup".getBytes(StandardCharsets.UTF_8), named)))
                .contains("not the " + named + " data that Content-Encoding calls it");
    }

    /** Archives keep the header of what they unpacked, and servers name a charset or nothing in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "utf-8", "none"})
    void a_page_that_is_plain_is_read_whatever_coding_is_named(String named) {
        Extraction extraction = read("\ufeff\n<p>Чат-бот</p>".getBytes(StandardCharsets.UTF_8), named);
        assertThat(((Extraction.Extracted) extraction).page().mainText()).isEqualTo("Чат-бот");
    }

    @Test
    void a_coding_that_nobody_asked_for_is_named() {
        assertThat(why(read(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4}, "zstd")))
                .contains("'zstd'")
                .contains("gzip, deflate and br");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "br", "''"})
    void an_empty_body_is_a_page_without_blocks(String named) {
        Extraction extraction = read(new byte[0], named);
        assertThat(((Extraction.Extracted) extraction).page().blocks()).isEmpty();
    }
}
