package org.ictmonitor.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.archive.GzipMember.Part;
import org.jspecify.annotations.Nullable;

/**
 * Writes the archive of one campaign. One thread appends records, calls {@link #sync()}, and then has the store record
 * {@link #tail()} in the transaction that names those records. Each time an archive is opened a new file is begun with
 * the first record, so that a finished file never changes again. Not safe for use by several threads.
 */
public final class WarcArchive implements AutoCloseable {
    /** Size in bytes behind which a file is followed by the next. */
    public static final long ROLL = 1_000_000_000L;

    /** Opens the file that is written; a test's disk can be smaller than the machine's. */
    interface Disk {
        FileChannel create(Path path) throws IOException;
    }

    private final ArchiveFolder folder;
    private final ArchiveLabel label;
    private final InstantSource clock;
    private final long roll;
    private final Disk disk;
    private final Recovery recovery;
    private final GzipMember gzip = new GzipMember();
    private @Nullable FileChannel channel;
    private Optional<ArchiveTail> tail;
    private URI info = WarcRecords.newId();
    private boolean folderChanged;

    /**
     * Opens an archive and brings it to what the store knows of.
     *
     * @param folder made if it is not there
     * @param recorded the tail in the store, empty if nothing was recorded yet
     * @throws MonitorException if the folder cannot be written
     */
    public static WarcArchive open(
            Path folder, ArchiveLabel label, Optional<ArchiveTail> recorded, InstantSource clock) {
        return open(
                folder,
                label,
                recorded,
                clock,
                ROLL,
                path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static WarcArchive open(
            Path folder,
            ArchiveLabel label,
            Optional<ArchiveTail> recorded,
            InstantSource clock,
            long roll,
            Disk disk) {
        try {
            ArchiveFolder files = new ArchiveFolder(folder);
            return new WarcArchive(files, label, recorded, clock, roll, disk, recover(files, recorded));
        } catch (IOException e) {
            throw failure("The archive folder " + folder + " cannot be opened", e);
        }
    }

    private WarcArchive(
            ArchiveFolder folder,
            ArchiveLabel label,
            Optional<ArchiveTail> recorded,
            InstantSource clock,
            long roll,
            Disk disk,
            Recovery recovery) {
        this.folder = folder;
        this.label = label;
        this.tail = recorded;
        this.clock = clock;
        this.roll = roll;
        this.disk = disk;
        this.recovery = recovery;
    }

    private static Recovery recover(ArchiveFolder files, Optional<ArchiveTail> recorded) throws IOException {
        int last = recorded.map(tail -> ArchiveFolder.serial(tail.file())).orElse(0);
        List<String> aside = files.setAsideBehind(last);
        long behind = recorded.isPresent() ? files.cut(recorded.get()) : 0;
        files.sync();
        return new Recovery(Math.max(behind, 0), Math.max(-behind, 0), aside);
    }

    /** What opening had to repair. */
    public Recovery recovery() {
        return recovery;
    }

    /** Up to where records have been written; what {@link #sync()} made durable if called right after it. */
    public Optional<ArchiveTail> tail() {
        return tail;
    }

    /**
     * Appends a response and, where its head is known, the request.
     *
     * @return where the response stands
     * @throws MonitorException with {@link Exit#NO_SPACE} if the disk is full; the half record is cut off again, and
     *     what was appended before stays
     */
    public CaptureRef append(Exchange exchange) {
        Digest payload = Digest.ofBytes(exchange.body());
        return append(exchange, payload, file -> write(file, exchange, payload));
    }

    /**
     * Appends a response without its body, which stands in the archive already, as a revisit record (WARC 1.1 section
     * 6.7): with the profile server-not-modified if its status is 304, else identical-payload-digest.
     *
     * @return where the revisit record stands, with the digest of the body that it stands for
     * @throws MonitorException as {@link #append(Exchange)}
     */
    public CaptureRef revisit(Exchange exchange, Original original) {
        return append(exchange, original.payload(), file -> {
            URI id = WarcRecords.newId();
            byte[] head = StoredHead.of(exchange);
            byte[] record = WarcRecords.revisit(id, info, exchange, head, original);
            gzip.write(file, text(record), text(head), text(WarcRecords.END));
            request(file, exchange, id);
        });
    }

    /** Writes what belongs to one response. */
    private interface Write {
        void to(FileChannel file) throws IOException;
    }

    private CaptureRef append(Exchange exchange, Digest payload, Write write) {
        try {
            FileChannel file = current();
            ArchiveTail before = tail.orElseThrow();
            try {
                write.to(file);
            } catch (IOException e) {
                undo(e, () -> file.truncate(before.length()));
                throw e;
            }
            tail = Optional.of(new ArchiveTail(before.file(), file.position()));
            return new CaptureRef(before.file(), before.length(), payload);
        } catch (IOException e) {
            throw failure("The response of " + exchange.uri() + " cannot be archived", e);
        }
    }

    private void write(FileChannel file, Exchange exchange, Digest payload) throws IOException {
        URI id = WarcRecords.newId();
        byte[] head = StoredHead.of(exchange);
        byte[] record = WarcRecords.response(id, info, exchange, head, payload);
        gzip.write(
                file, text(record), text(head), new Part(exchange.body(), isPacked(exchange)), text(WarcRecords.END));
        request(file, exchange, id);
    }

    private void request(FileChannel file, Exchange exchange, URI response) throws IOException {
        if (!exchange.requestHead().isEmpty()) {
            byte[] request = StoredHead.bytes(exchange.requestHead() + "\r\n");
            byte[] above = WarcRecords.request(WarcRecords.newId(), info, response, exchange, request);
            gzip.write(file, text(above), text(request), text(WarcRecords.END));
        }
    }

    private static boolean isPacked(Exchange exchange) {
        return StoredHead.contentCoding(exchange.headers()).isPresent();
    }

    static Part text(byte[] bytes) {
        return new Part(bytes, false);
    }

    private FileChannel current() throws IOException {
        FileChannel file = channel;
        if (file != null && file.position() < roll) {
            return file;
        }
        closeFile();
        return begin();
    }

    private FileChannel begin() throws IOException {
        String name = folder.nextName(label.campaign(), clock.instant());
        FileChannel file = disk.create(folder.path(name));
        try {
            info = WarcRecords.newId();
            byte[] fields = WarcRecords.infoFields(label);
            byte[] head = WarcRecords.info(info, clock.instant(), name, fields);
            gzip.write(file, text(head), text(fields), text(WarcRecords.END));
        } catch (IOException e) {
            undo(e, file::close);
            undo(e, () -> Files.deleteIfExists(folder.path(name)));
            throw e;
        }
        channel = file;
        folderChanged = true;
        tail = Optional.of(new ArchiveTail(name, file.position()));
        return file;
    }

    private interface Undo {
        void run() throws IOException;
    }

    private static void undo(IOException cause, Undo undo) {
        try {
            undo.run();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Returns when everything appended so far, and the folder's entry of a new file, is on the disk. */
    public void sync() {
        try {
            FileChannel file = channel;
            if (file != null) {
                file.force(false);
            }
            if (folderChanged) {
                folder.sync();
                folderChanged = false;
            }
        } catch (IOException e) {
            throw failure("The archive cannot be written to the disk", e);
        }
    }

    private void closeFile() throws IOException {
        FileChannel file = channel;
        if (file != null) {
            file.force(true);
            file.close();
            channel = null;
        }
    }

    @Override
    public void close() {
        try (gzip) {
            closeFile();
        } catch (IOException e) {
            throw failure("The archive cannot be closed", e);
        }
    }

    static MonitorException failure(String what, IOException cause) {
        String why = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
        if (why.contains("No space left") || why.contains("quota exceeded") || why.contains("not enough space")) {
            return new MonitorException(
                    Exit.NO_SPACE, what + ": no space is left on the disk; free some and run again.", cause);
        }
        return new MonitorException(Exit.FAILED, what + ": " + why + ".", cause);
    }
}
