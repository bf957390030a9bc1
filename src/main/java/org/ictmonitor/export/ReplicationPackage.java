package org.ictmonitor.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.store.StoredCapture;

/**
 * A folder from which a reviewer reruns a study's tables: a workspace with the campaign's files, archive, record and index,
 * the tables themselves, an index of the archive (CDXJ), checksums, and a description as RO-Crate 1.1. It is made beside
 * its place and moved there when it is whole, so that half a package is never taken for one.
 */
public final class ReplicationPackage implements AutoCloseable {
    /** The list of checksums, as {@code sha256sum -c} reads it. */
    public static final String MANIFEST = "manifest-sha256.txt";

    private final Path target;
    private final Path folder;
    private final SortedMap<String, PackedFile> files = new TreeMap<>();

    private ReplicationPackage(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * Begins a package.
     *
     * @param target must not exist, or be an empty folder
     * @throws MonitorException if it holds something, or cannot be made
     */
    public static ReplicationPackage begin(Path target) {
        try {
            if (Files.exists(target) && !isEmptyFolder(target)) {
                throw MonitorException.wrong(target + " is there already and not empty; name a new folder");
            }
            Path folder = target.toAbsolutePath().resolveSibling(target.getFileName() + ".part");
            delete(folder);
            Files.createDirectories(folder);
            return new ReplicationPackage(target, folder);
        } catch (IOException e) {
            throw unwritten(target, e);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    /** A path in the package, whose folder is made. */
    public Path place(String path) {
        Path place = folder.resolve(path);
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw unwritten(place, e);
        }
        return place;
    }

    /** Takes in a copy of a file, or of all files of a folder. */
    public ReplicationPackage copy(Path source, String path, String description) {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = source.relativize(file);
                String name = inside.toString().isEmpty()
                        ? path
                        : path + "/" + inside.toString().replace('\\', '/');
                Files.copy(file, place(name), StandardCopyOption.REPLACE_EXISTING);
                written(name, description);
            }
        } catch (IOException e) {
            throw unwritten(folder.resolve(path), e);
        }
        return this;
    }

    /** Writes a text of the package's own. */
    public ReplicationPackage text(String path, String content, String description) {
        try {
            Files.writeString(place(path), content);
        } catch (IOException e) {
            throw unwritten(folder.resolve(path), e);
        }
        return written(path, description);
    }

    /** Writes rows as Parquet. */
    public ReplicationPackage parquet(String path, ResultTable rows, String description) {
        ParquetFile.write(rows, place(path));
        return written(path, description);
    }

    /** Writes the index of the archive; captures that retention took out have no line. */
    public ReplicationPackage archiveIndex(String path, Collection<StoredCapture> captures) {
        String lines = captures.stream()
                .filter(capture -> !capture.isPruned())
                .map(CdxLine::of)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        return text(path, lines, "Index of the archive, CDXJ");
    }

    /** Notes a file that was written at its {@link #place}. */
    public ReplicationPackage written(String path, String description) {
        files.put(path, new PackedFile(path, description, size(path), checksum(path)));
        return this;
    }

    /** Adds description and checksums, and moves the whole to its place. */
    public void finish(PackageFacts facts) {
        text("README.md", PackageReadme.of(facts, List.copyOf(files.values())), "How to check and rerun this package");
        String crate = RoCrate.of(facts, List.copyOf(files.values()));
        text("ro-crate-metadata.json", crate, "This description");
        String sums = files.values().stream()
                .map(file -> file.sha256() + "  " + file.path())
                .collect(Collectors.joining("\n", "", "\n"));
        text(MANIFEST, sums, "Checksums");
        try {
            Files.deleteIfExists(target);
            Files.move(folder, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritten(target, e);
        }
    }

    private long size(String path) {
        try {
            return Files.size(folder.resolve(path));
        } catch (IOException e) {
            throw unwritten(folder.resolve(path), e);
        }
    }

    private String checksum(String path) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unwritten(folder.resolve(path), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Removes what was begun, if it was not finished. */
    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static MonitorException unwritten(Path path, IOException e) {
        return MonitorException.unwritten(
                path + ": the package cannot be written", "check that you may write there", e);
    }
}
