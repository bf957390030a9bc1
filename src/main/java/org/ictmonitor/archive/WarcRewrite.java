package org.ictmonitor.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.MonitorException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;

/**
 * Makes a copy of a WARC file without some of its responses and their requests. The records that stay are copied as they
 * are, byte for byte; the copy begins with a {@code warcinfo} record of its own, and a {@link Grave} may stand in place of
 * each response that goes. The file itself is left alone: whoever
 * records the copy deletes it.
 */
public final class WarcRewrite {
    private final Path folder;
    private final ArchiveLabel label;
    private final InstantSource clock;

    /** Copies within an archive's folder. */
    public WarcRewrite(Path folder, ArchiveLabel label, InstantSource clock) {
        this.folder = folder;
        this.label = label;
        this.clock = clock;
    }

    /**
     * What a copy would save.
     *
     * @param bytes of the file
     * @param freed bytes of the records that go
     */
    public record Plan(long bytes, long freed) {}

    /**
     * A copy, durable on the disk.
     *
     * @param tail name and length of the copy
     * @param offsets where the records stand in the copy, by where they stood
     * @param plan what was saved
     */
    public record Copy(ArchiveTail tail, Map<Long, Long> offsets, Plan plan) {
        public Copy {
            offsets = Map.copyOf(offsets);
        }
    }

    private enum Fate {
        STAYS,
        GOES,
        /** A request, of whose response a grave tells. */
        GOES_WITH_ITS_RESPONSE
    }

    /** A record's bytes in the file. */
    private record Extent(long from, long to, Fate fate) {
        boolean stays() {
            return fate == Fate.STAYS;
        }

        long size() {
            return to - from;
        }
    }

    /**
     * What a copy without the responses at these offsets would save. Changes nothing.
     *
     * @throws MonitorException if the file cannot be read to its end
     */
    public Plan plan(String file, Set<Long> without) {
        return plan(extents(file, without));
    }

    private static Plan plan(List<Extent> extents) {
        long bytes = extents.stream().mapToLong(Extent::size).sum();
        long stays =
                extents.stream().filter(Extent::stays).mapToLong(Extent::size).sum();
        return new Plan(bytes, bytes - stays);
    }

    /**
     * Makes the copy, with nothing in place of what goes.
     *
     * @throws MonitorException if the file cannot be read to its end, or the copy cannot be written; then there is no copy
     */
    public Copy copy(String file, Set<Long> without) {
        return copy(file, without, Optional.empty());
    }

    /**
     * Makes the copy.
     *
     * @param grave what stands in place of each response that goes
     * @throws MonitorException as {@link #copy(String, Set)}
     */
    public Copy copy(String file, Set<Long> without, Optional<Grave> grave) {
        List<Extent> extents = extents(file, without);
        try {
            ArchiveFolder files = new ArchiveFolder(folder);
            String name = files.nextName(label.campaign(), clock.instant());
            Map<Long, Long> offsets = new HashMap<>();
            long length = write(files, file, name, extents, grave, offsets);
            files.sync();
            return new Copy(new ArchiveTail(name, length), offsets, plan(extents));
        } catch (IOException e) {
            throw WarcArchive.failure("The archive file " + file + " cannot be copied", e);
        }
    }

    private long write(
            ArchiveFolder files,
            String file,
            String name,
            List<Extent> extents,
            Optional<Grave> grave,
            Map<Long, Long> offsets)
            throws IOException {
        Path target = files.path(name);
        try (FileChannel in = FileChannel.open(files.path(file), StandardOpenOption.READ);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                GzipMember gzip = new GzipMember()) {
            URI info = WarcRecords.newId();
            byte[] fields = WarcRecords.infoFields(label);
            byte[] head = WarcRecords.info(info, clock.instant(), name, fields);
            gzip.write(out, WarcArchive.text(head), WarcArchive.text(fields), WarcArchive.text(WarcRecords.END));
            for (Extent extent : extents) {
                if (extent.stays()) {
                    offsets.put(extent.from(), out.position());
                    transfer(in, out, extent);
                } else if (extent.fate() == Fate.GOES && grave.isPresent()) {
                    bury(gzip, out, info, grave.get());
                }
            }
            out.force(true);
            return out.position();
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static void bury(GzipMember gzip, FileChannel out, URI info, Grave grave) throws IOException {
        byte[] fields = WarcRecords.graveFields(grave);
        byte[] head = WarcRecords.grave(WarcRecords.newId(), info, grave, fields);
        gzip.write(out, WarcArchive.text(head), WarcArchive.text(fields), WarcArchive.text(WarcRecords.END));
    }

    private static void transfer(FileChannel in, FileChannel out, Extent extent) throws IOException {
        long at = extent.from();
        while (at < extent.to()) {
            long moved = in.transferTo(at, extent.to() - at, out);
            if (moved <= 0) {
                throw new IOException("it ends before byte " + extent.to());
            }
            at += moved;
        }
    }

    private List<Extent> extents(String file, Set<Long> without) {
        Path path = folder.resolve(file);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                WarcReader reader = new WarcReader(channel)) {
            return extents(reader, channel.size(), without);
        } catch (IOException | RuntimeException e) {
            throw MonitorException.failed(
                    path + " cannot be read to its end (" + WarcFile.reason(e)
                            + "); it stays as it is. 'ictmon verify' names what is damaged.",
                    e);
        }
    }

    private static List<Extent> extents(WarcReader reader, long size, Set<Long> without) throws IOException {
        List<Extent> extents = new ArrayList<>();
        Set<URI> gone = new HashSet<>();
        long from = -1;
        Fate fate = Fate.STAYS;
        for (WarcRecord record = reader.next().orElse(null);
                record != null;
                record = reader.next().orElse(null)) {
            if (from >= 0) {
                extents.add(new Extent(from, reader.position(), fate));
            }
            from = reader.position();
            fate = fate(record, without.contains(from), gone);
        }
        if (from >= 0) {
            extents.add(new Extent(from, size, fate));
        }
        return extents;
    }

    /** A request goes with its response, which stands before it. */
    private static Fate fate(WarcRecord record, boolean unwanted, Set<URI> gone) {
        if (unwanted) {
            gone.add(record.id());
            return Fate.GOES;
        }
        boolean ofOne = record instanceof WarcRequest request
                && request.concurrentTo().stream().anyMatch(gone::contains);
        return ofOne ? Fate.GOES_WITH_ITS_RESPONSE : Fate.STAYS;
    }
}
