package org.ictmonitor.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.ArchiveTail;

/** The files of one archive: their names, their order, and what to do with those that no transaction knows of. */
final class ArchiveFolder {
    private static final Pattern NAME = Pattern.compile(".*-\\d{14}-(\\d{5,})\\.warc\\.gz");
    private static final String ASIDE = ".unrecorded";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    ArchiveFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** A name behind all others, those set aside too: the serial number orders files, because a clock may jump. */
    String nextName(String campaign, Instant now) throws IOException {
        int last = all().stream()
                .map(name -> name.endsWith(ASIDE) ? name.substring(0, name.length() - ASIDE.length()) : name)
                .mapToInt(ArchiveFolder::serial)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s-%s-%05d.warc.gz", campaign, STAMP.format(now), last + 1);
    }

    /** Renames files that were begun behind the tail; they hold nothing that was recorded. */
    List<String> setAsideBehind(int serial) throws IOException {
        List<String> aside = new ArrayList<>();
        for (String file : files()) {
            if (serial(file) > serial) {
                Files.move(path(file), free(file + ASIDE));
                aside.add(file);
            }
        }
        return aside;
    }

    /** A name that was set aside in the same second before stays as it is. */
    private Path free(String name) {
        Path path = path(name);
        for (int number = 2; Files.exists(path); number++) {
            path = path(name + "-" + number);
        }
        return path;
    }

    /** Cuts a file back to a length and answers how many bytes went; negative if that many were missing already. */
    long cut(ArchiveTail tail) throws IOException {
        Path path = path(tail.file());
        if (!Files.exists(path)) {
            return -tail.length();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long behind = channel.size() - tail.length();
            if (behind > 0) {
                channel.truncate(tail.length());
                channel.force(true);
            }
            return behind;
        }
    }

    /** Makes the folder's entries durable; only where the platform can open a folder. */
    void sync() throws IOException {
        if (path("").getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static int serial(String file) {
        Matcher matcher = NAME.matcher(file);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private List<String> files() throws IOException {
        return all().stream().filter(name -> NAME.matcher(name).matches()).toList();
    }

    private List<String> all() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
