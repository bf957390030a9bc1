package org.ictmonitor.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes gzip members (RFC 1952), one a record, with one deflater for all of them. Memory is constant whatever the size
 * of a record. Not safe for use by several threads.
 */
final class GzipMember implements AutoCloseable {
    /** Magic, deflate, no flags, no time, no hint, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Some bytes of a member and how hard to compress them.
     *
     * @param level as {@link Deflater} knows them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Part(byte[] bytes, int level) {}

    /** Writes one member. */
    void write(WritableByteChannel out, Part... parts) throws IOException {
        begin();
        long size = 0;
        for (Part part : parts) {
            deflater.setLevel(part.level());
            deflate(out, part.bytes());
            size += part.bytes().length;
        }
        finish(out, size);
    }

    private void begin() {
        deflater.reset();
        crc.reset();
        buffer.clear();
        buffer.put(HEAD);
    }

    private void deflate(WritableByteChannel out, byte[] part) throws IOException {
        crc.update(part);
        deflater.setInput(part);
        while (!deflater.needsInput()) {
            drain(out);
        }
    }

    private void finish(WritableByteChannel out, long size) throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            drain(out);
        }
        if (buffer.remaining() < 8) {
            flush(out);
        }
        buffer.putInt((int) crc.getValue()).putInt((int) size);
        flush(out);
    }

    private void drain(WritableByteChannel out) throws IOException {
        if (!buffer.hasRemaining()) {
            flush(out);
        }
        deflater.deflate(buffer);
    }

    private void flush(WritableByteChannel out) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
