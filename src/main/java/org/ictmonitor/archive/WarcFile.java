package org.ictmonitor.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.MonitorException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads WARC files, this program's own and others: gzip or plain, WARC 1.0 and 1.1. Chunked transfer codings that stand
 * in a record are taken off. All methods may be called from several threads.
 */
public final class WarcFile {
    /** Bytes by which a file's format is known. */
    private static final int BEGIN = 4;

    private WarcFile() {}

    /**
     * Reads one response.
     *
     * @param folder of the archive
     * @param maxBody bytes of the body that are kept at most; a longer one is cut and says so
     * @throws MonitorException if the file is not there, or has no such response at that place
     */
    public static Exchange read(Path folder, CaptureRef ref, long maxBody) {
        Path file = folder.resolve(ref.file());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(ref.offset());
            try (WarcReader reader = new WarcReader(channel)) {
                return response(reader.next(), maxBody);
            }
        } catch (IOException | RuntimeException e) {
            throw MonitorException.failed(
                    "No response can be read at " + file + " offset " + ref.offset() + " (" + reason(e)
                            + "); run verify to see what else of the archive is damaged.",
                    e);
        }
    }

    /**
     * What a revisit record says of the response that it repeats.
     *
     * @param folder of the archive
     * @throws MonitorException if the file is not there, or has no such record at that place
     */
    public static Original revisited(Path folder, CaptureRef ref) {
        Path file = folder.resolve(ref.file());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(ref.offset());
            try (WarcReader reader = new WarcReader(channel)) {
                return original(reader.next());
            }
        } catch (IOException | RuntimeException e) {
            throw MonitorException.failed(
                    "No revisit record can be read at " + file + " offset " + ref.offset() + " (" + reason(e)
                            + "); run verify to see what else of the archive is damaged.",
                    e);
        }
    }

    private static Original original(Optional<WarcRecord> record) throws IOException {
        if (record.orElse(null) instanceof WarcRevisit revisit) {
            return new Original(
                    revisit.refersToTargetURI().orElseThrow(),
                    revisit.refersToDate().orElseThrow(),
                    Digest.parse(revisit.headers().first("WARC-Payload-Digest").orElseThrow()));
        }
        throw new IOException("there is " + record.map(WarcRecord::type).orElse("nothing") + " instead");
    }

    private static Exchange response(Optional<WarcRecord> record, long maxBody) throws IOException {
        if (record.orElse(null) instanceof WarcResponse response && ResponseRecord.isHttp(response)) {
            return ResponseRecord.exchange(response, maxBody);
        }
        throw new IOException("there is " + record.map(WarcRecord::type).orElse("nothing") + " instead");
    }

    /**
     * Reads a file from its beginning, item by item. Damage ends the reading, and is an item and no exception, because
     * what stands before it is good.
     *
     * @param maxBody bytes of a body that are kept at most; a longer one is cut and says so
     * @throws MonitorException if the file is not there or cannot be opened
     */
    public static void forEach(Path file, long maxBody, Consumer<WarcItem> consumer) {
        if (!Files.isRegularFile(file)) {
            throw MonitorException.wrong("There is no file " + file + "; give the path of a WARC file.");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            new WarcWalk(file, channel, maxBody, consumer).walk();
        } catch (IOException e) {
            throw MonitorException.failed("The WARC file " + file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    /**
     * Looks at the beginning of a file, before anything is made of it.
     *
     * @throws MonitorException if it is no WARC file, saying what it is and what to do
     */
    public static void check(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String what = what(channel);
            if (!what.isEmpty()) {
                throw MonitorException.wrong(file + ": " + what);
            }
        } catch (IOException e) {
            throw MonitorException.wrong(file + ": cannot be read (" + reason(e) + ")");
        }
    }

    private static String what(FileChannel channel) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(BEGIN).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(begin, 0);
        begin.flip();
        if (!begin.hasRemaining()) {
            return "the file is empty; leave it out";
        }
        if (begin.remaining() == BEGIN && isZstandard(begin.getInt(0))) {
            return "packed with Zstandard, which is not read here; unpack it first: zstd -d FILE";
        }
        try {
            WarcReader reader = new WarcReader(channel); // not closed here: the channel is its owner's
            return reader.next().isPresent() ? "" : "there is no record in it; leave it out";
        } catch (IOException | RuntimeException e) {
            return "no WARC file, or damaged from its beginning (" + reason(e)
                    + "); give WARC files, packed with gzip or plain";
        }
    }

    /** A frame, or one to skip, which WARC files begin with to hold their dictionary (RFC 8878, section 3.1). */
    private static boolean isZstandard(int magic) {
        return magic == 0xFD2FB528 || (magic & 0xFFFFFFF0) == 0x184D2A50;
    }

    /** What went wrong, in one line; jwarc's own messages may have several, with bytes of the file. */
    static String reason(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines()
                .findFirst()
                .orElse(message)
                .replaceFirst("( at position \\d+): .*", "$1")
                .strip();
    }
}
