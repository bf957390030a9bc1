package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void the_library_of_this_system_is_kept_whole_and_alone_however_often() throws Exception {
        Path place = folder.resolve("native");
        NativeLibrary.keep(place);
        NativeLibrary.keep(place);
        try (Stream<Path> files = Files.list(place)) {
            List<Path> kept = files.toList();
            assertThat(kept).containsExactly(place.resolve(LibraryLoaderUtil.getNativeLibName()));
            System.load(kept.getFirst().toString());
        }
    }

    @Test
    void where_it_cannot_be_kept_nothing_fails() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        NativeLibrary.keep(file);
        assertThat(file).isEmptyFile();
    }
}
