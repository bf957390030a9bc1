package org.ictmonitor.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;

/**
 * Blocks and sentences of a version as one compressed value. Numbers are unsigned, seven bits a byte, lowest first;
 * texts are twice their length in bytes, one more if these are windows-1251 and not UTF-8, and then the bytes; in format
 * 1 they were their length and UTF-8. The order: the format's number; how many blocks; of each its zone, kind and
 * text; how many sentences; of each its block, start, length and language. Zones and kinds are numbered here, and not by
 * their place in an enumeration, so that stored values keep their meaning. Not safe for use by several threads.
 */
final class ContentCodec implements AutoCloseable {
    private static final int FORMAT = 2;

    private static final int ALL_UTF_8 = 1;
    private static final List<Zone> ZONES = List.of(Zone.MAIN, Zone.NAV, Zone.HEADER, Zone.FOOTER, Zone.ASIDE);
    private static final List<BlockKind> KINDS = List.of(
            BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.LABEL, BlockKind.TITLE);

    /** What a value holds. */
    record Content(List<Block> blocks, List<Sentence> sentences) {}

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final PlainContent plain = new PlainContent();
    private final byte[] buffer = new byte[1 << 16];

    byte[] encode(List<Block> blocks, List<Sentence> sentences) {
        write(blocks, sentences);
        deflater.reset();
        deflater.setInput(plain.bytes(), 0, plain.length());
        deflater.finish();
        byte[] packed = buffer;
        int length = deflater.deflate(packed);
        while (!deflater.finished()) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return Arrays.copyOf(packed, length);
    }

    private void write(List<Block> blocks, List<Sentence> sentences) {
        plain.clear();
        plain.number(FORMAT);
        plain.number(blocks.size());
        for (Block block : blocks) {
            plain.number(ZONES.indexOf(block.zone()));
            plain.number(KINDS.indexOf(block.kind()));
            plain.text(block.text());
        }
        plain.number(sentences.size());
        for (Sentence sentence : sentences) {
            plain.number(sentence.block());
            plain.number(sentence.start());
            plain.number(sentence.end() - sentence.start());
            plain.text(sentence.language());
        }
    }

    /** Reads what {@link #encode} wrote; blocks come without links, sentences without tokens. */
    static Content decode(byte[] value) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(new InflaterInputStream(new ByteArrayInputStream(value)).readAllBytes()))) {
            int format = number(in);
            if (format != FORMAT && format != ALL_UTF_8) {
                throw new IllegalStateException("the store has content of format " + format);
            }
            List<Block> blocks = blocks(in, format);
            return new Content(blocks, sentences(in, format, blocks));
        } catch (IOException e) {
            throw new UncheckedIOException("the content of a page in the store is damaged", e);
        }
    }

    private static List<Block> blocks(DataInputStream in, int format) throws IOException {
        int count = number(in);
        List<Block> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(new Block(ZONES.get(number(in)), KINDS.get(number(in)), text(in, format), List.of()));
        }
        return blocks;
    }

    private static List<Sentence> sentences(DataInputStream in, int format, List<Block> blocks) throws IOException {
        int count = number(in);
        List<Sentence> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int block = number(in);
            int start = number(in);
            int end = start + number(in);
            String text = blocks.get(block).text().substring(start, end);
            sentences.add(new Sentence(block, start, end, text, text(in, format), List.of()));
        }
        return sentences;
    }

    private static String text(DataInputStream in, int format) throws IOException {
        int head = number(in);
        byte[] bytes = new byte[format == ALL_UTF_8 ? head : head >> 1];
        in.readFully(bytes);
        boolean single = format != ALL_UTF_8 && (head & 1) == 1;
        return single ? SingleByteText.decoded(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int b = in.readUnsignedByte();
        while (b > 0x7f) {
            value |= (b & 0x7f) << shift;
            shift += 7;
            b = in.readUnsignedByte();
        }
        return value | (b << shift);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
