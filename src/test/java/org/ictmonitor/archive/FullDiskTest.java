package org.ictmonitor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.ictmonitor.archive.Exchanges.LABEL;
import static org.ictmonitor.archive.Exchanges.NOW;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.Exchange;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path folder;

    private WarcArchive open(long size) {
        return WarcArchive.open(
                folder,
                LABEL,
                Optional.empty(),
                InstantSource.fixed(NOW),
                WarcArchive.ROLL,
                path -> new SmallDisk(
                        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), size));
    }

    /** A body that cannot be compressed. */
    private static Exchange noise(String path, int size) {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        return Exchanges.exchange(path, body, Optional.empty());
    }

    private static void full(WarcArchive archive, Exchange exchange) {
        assertThatThrownBy(() -> archive.append(exchange))
                .asInstanceOf(type(MonitorException.class))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(Exit.NO_SPACE))
                .satisfies(
                        e -> assertThat(e.getMessage()).contains(exchange.uri().toString(), "no space"));
    }

    @Test
    void the_half_record_goes_and_the_ones_before_and_after_it_stay_whole() throws IOException {
        ArchiveTail tail;
        try (WarcArchive archive = open(300_000)) {
            archive.append(noise("/before", 1000));
            tail = archive.tail().orElseThrow();
            full(archive, noise("/large", 400_000));
            assertThat(archive.tail()).hasValue(tail);
            assertThat(Files.size(folder.resolve(tail.file()))).isEqualTo(tail.length());
            archive.append(noise("/after", 1000));
            archive.sync();
        }
        List<String> read = new ArrayList<>();
        WarcFile.forEach(folder.resolve(tail.file()), 1 << 20, item -> {
            assertThat(item).isInstanceOf(WarcItem.Response.class);
            read.add(((WarcItem.Response) item).exchange().uri().getPath());
        });
        assertThat(read).containsExactly("/before", "/after");
    }

    @Test
    void a_file_that_cannot_even_be_begun_leaves_nothing() throws IOException {
        try (WarcArchive archive = open(100)) {
            full(archive, noise("/", 10));
            assertThat(archive.tail()).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
