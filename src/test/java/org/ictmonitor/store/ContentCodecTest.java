package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodecTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Запис у Viber: ґанок, їжак, єПідтримка, Іван № 5 – «так»",
                "ъыэё Ђ € ™ ’ \u00a0",
                "з'їзд і зʼїзд",
                "emoji \ud83d\ude00, half of one \ud83d",
                "\u0000\u0098\ufffd?",
                "Zażółć gęślą jaźń"
            })
    void a_text_comes_back_as_it_was(String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try (ContentCodec codec = new ContentCodec()) {
            List<Block> blocks = List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, List.of()));
            List<Sentence> sentences = List.of(new Sentence(0, 0, text.length(), text, "uk", List.of()));

            ContentCodec.Content read = ContentCodec.decode(codec.encode(blocks, sentences));

            assertThat(read.blocks()).extracting(Block::text).containsExactly(wellFormed);
            assertThat(read.sentences()).extracting(Sentence::text).containsExactly(wellFormed);
            assertThat(read.sentences()).extracting(Sentence::language).containsExactly("uk");
        }
    }

    /** Neither what is to be packed nor what came of it has room enough at first. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\ud83d\ude00"})
    void long_pages_come_back_one_after_the_other(String sign) {
        StringBuilder text = new StringBuilder(sign);
        new Random(5).ints(600_000, ' ', '~').forEach(letter -> text.append((char) letter));
        List<Block> blocks = List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text.toString(), List.of()));
        List<Block> few = List.of(new Block(Zone.NAV, BlockKind.ITEM, "Запис", List.of()));
        try (ContentCodec codec = new ContentCodec()) {
            assertThat(ContentCodec.decode(codec.encode(blocks, List.of())).blocks())
                    .isEqualTo(blocks);
            assertThat(ContentCodec.decode(codec.encode(few, List.of())).blocks())
                    .isEqualTo(few);
        }
    }

    @Test
    void what_was_written_in_the_first_format_can_be_read() throws IOException {
        byte[] text = "Так.".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(new byte[] {1, 1, 0, 1, (byte) text.length});
        plain.writeBytes(text);
        plain.writeBytes(new byte[] {1, 0, 0, 4, 2, 'u', 'k'});
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            plain.writeTo(deflater);
        }

        ContentCodec.Content read = ContentCodec.decode(packed.toByteArray());

        assertThat(read.blocks()).containsExactly(new Block(Zone.MAIN, BlockKind.PARAGRAPH, "Так.", List.of()));
        assertThat(read.sentences()).containsExactly(new Sentence(0, 0, 4, "Так.", "uk", List.of()));
    }
}
