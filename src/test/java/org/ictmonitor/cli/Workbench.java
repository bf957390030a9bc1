package org.ictmonitor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A workspace in a folder, in which commands are called as a shell would call them. */
final class Workbench {
    private final Path folder;
    private final InstantSource clock;

    Workbench(Path folder) {
        this(folder, InstantSource.system());
    }

    private Workbench(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The same folder, as if it were that time now; the clock goes on from there. */
    Workbench at(Instant now) {
        return new Workbench(folder, Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now)));
    }

    /** How a command ended and what it printed. */
    record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /** The lines below the header. */
        List<String> rows() {
            return out.lines().skip(1).toList();
        }

        /** Standard output, for a command that must succeed. */
        String succeeded() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ": " + err);
            }
            return out;
        }
    }

    Path folder() {
        return folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Calls a command in the folder, nothing on standard input. */
    Result run(String... arguments) {
        return runWith("", arguments);
    }

    /** Calls a command with a text on standard input. */
    Result runWith(String input, String... arguments) {
        return runIn(folder, Map.of(), input, clock, arguments);
    }

    /** Calls a command in another directory, with other variables. */
    static Result runIn(Path directory, Map<String, String> environment, String input, String... arguments) {
        return runIn(directory, environment, input, InstantSource.system(), arguments);
    }

    private static Result runIn(
            Path directory, Map<String, String> environment, String input, InstantSource clock, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                environment,
                directory,
                clock);
        int exit = Main.run(session, arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    /** Writes a file below the folder. */
    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive of a campaign, in the order of the files' names. */
    List<Path> warcs(String campaign) {
        try (Stream<Path> files = Files.list(folder.resolve("index/" + campaign + "/warc"))) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A campaign with its seeds and the built-in codebook; {@code more} are further lines of its file. */
    Workbench campaign(String name, PortalServer portals, List<String> seeds, String... more) {
        write("config/codebook/ict-tools.yaml", bundledCodebook());
        write(
                "seeds/" + name + ".csv",
                "portal,url,name,institution_type,district,category\n" + String.join("\n", seeds) + "\n");
        write("config/campaigns/" + name + ".yaml", """
                campaign: %s
                contact: research@example.org
                seeds: seeds/%s.csv
                politeness: {delay: 10ms}
                network: {allow-private: [127.0.0.0/8], resolve: {%s}}
                %s
                """.formatted(
                        name, name, portals.resolve(seeds), String.join("\n", more)));
        return this;
    }

    static String bundledCodebook() {
        return new String(org.ictmonitor.config.CodebookReader.bundledFile(), StandardCharsets.UTF_8);
    }
}
