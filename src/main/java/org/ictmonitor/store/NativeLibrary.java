package org.ictmonitor.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library. Its driver unpacks it into the folder for temporary files at every start, after it has asked another
 * process which system this is, and what a killed process leaves there stays. The launcher names a folder in which the first
 * start after a build keeps the library; later starts are told to take it from there.
 */
final class NativeLibrary {
    private static final String KEPT_IN = "ictmon.native";

    private NativeLibrary() {}

    /** Keeps the library in the folder that the launcher names, if it names one. A start without it is slower, no more. */
    static void keep() {
        Optional.ofNullable(System.getProperty(KEPT_IN)).map(Path::of).ifPresent(NativeLibrary::keep);
    }

    /** Writes the library of this system into a folder, whole or not at all. */
    static void keep(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                NativeLibrary.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library != null) {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, "", ".part");
                Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // Nothing depends on it: the driver unpacks the library for itself then, as it did for this start.
        }
    }
}
