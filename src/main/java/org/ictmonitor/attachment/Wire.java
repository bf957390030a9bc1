package org.ictmonitor.attachment;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;
import org.ictmonitor.Zone;

/**
 * What parent and child say to each other. The child begins with one byte when it is ready. A question is the format, the
 * length and the bytes of a file; an answer is a byte for what came of it and then its parts. The child runs hostile files,
 * so that its answers are read like any other input: with bounds, and no objects are made of them but these.
 */
final class Wire {
    private static final int READY = 0x69;
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    /** More characters of text than this are no document that a person reads: about 3,000 printed pages. */
    static final int MOST_TEXT = 6_000_000;

    /** Bytes of one text at most, four for a character. */
    private static final int LONGEST = 4 * MOST_TEXT;

    private static final int MOST_PARTS = 2_000_000;

    private static final long NO_DAY = Long.MIN_VALUE;
    private static final long FARTHEST_DAY = 10_000_000;

    private Wire() {}

    static void sayReady(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    static void awaitReady(DataInputStream in) throws IOException {
        if (in.read() != READY) {
            throw new EOFException("it ended at once");
        }
    }

    static void ask(DataOutputStream out, AttachmentFormat format, byte[] file) throws IOException {
        constant(out, format);
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    /** A question as the child gets it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Asked(AttachmentFormat format, byte[] file) {}

    static Asked asked(DataInputStream in) throws IOException {
        AttachmentFormat format = constant(AttachmentFormat.values(), in);
        byte[] file = new byte[in.readInt()];
        in.readFully(file);
        return new Asked(format, file);
    }

    static void say(DataOutputStream stream, AttachmentText text) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        switch (text) {
            case AttachmentText.Found found -> found(out, found);
            case AttachmentText.Failed failed -> {
                out.writeByte(FAILED);
                constant(out, failed.failure());
                text(out, failed.why());
            }
        }
        out.flush();
    }

    private static void found(DataOutputStream out, AttachmentText.Found found) throws IOException {
        out.writeByte(FOUND);
        text(out, found.title());
        date(out, found.created());
        date(out, found.modified());
        out.writeInt(found.blocks().size());
        for (Block block : found.blocks()) {
            constant(out, block.zone());
            constant(out, block.kind());
            text(out, block.text());
            out.writeInt(block.links().size());
            for (PageLink link : block.links()) {
                text(out, link.href());
                out.writeInt(link.start());
                out.writeInt(link.end());
            }
        }
    }

    static AttachmentText answer(DataInputStream in, AttachmentFormat format) throws IOException {
        return switch (in.readUnsignedByte()) {
            case FOUND -> found(in, format);
            case FAILED -> new AttachmentText.Failed(constant(AttachmentFailure.values(), in), text(in));
            default -> throw new IOException("an answer of no known kind");
        };
    }

    private static AttachmentText found(DataInputStream in, AttachmentFormat format) throws IOException {
        String title = text(in);
        Optional<LocalDate> created = date(in);
        Optional<LocalDate> modified = date(in);
        int count = number(in, MOST_PARTS);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(in));
        }
        return new AttachmentText.Found(format, title, created, modified, blocks);
    }

    private static Block block(DataInputStream in) throws IOException {
        Zone zone = constant(Zone.values(), in);
        BlockKind kind = constant(BlockKind.values(), in);
        String text = text(in);
        int count = number(in, MOST_PARTS);
        List<PageLink> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String href = text(in);
            int start = number(in, text.length());
            links.add(link(href, start, number(in, text.length())));
        }
        return new Block(zone, kind, text, links);
    }

    static PageLink link(String href, int start, int end) {
        return new PageLink(LinkKind.ANCHOR, href, start, end, "", "", "", List.of(), false);
    }

    private static void date(DataOutputStream out, Optional<LocalDate> date) throws IOException {
        out.writeLong(date.map(LocalDate::toEpochDay).orElse(NO_DAY));
    }

    private static Optional<LocalDate> date(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day < -FARTHEST_DAY || day > FARTHEST_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[number(in, LONGEST)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int number(DataInputStream in, int most) throws IOException {
        int number = in.readInt();
        if (number < 0 || number > most) {
            throw new IOException("a number out of its bounds");
        }
        return number;
    }

    private static void constant(DataOutputStream out, Enum<?> value) throws IOException {
        text(out, value.name());
    }

    private static <E extends Enum<E>> E constant(E[] values, DataInputStream in) throws IOException {
        String name = text(in);
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IOException("a value out of its bounds");
    }
}
