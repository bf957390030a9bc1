package org.ictmonitor.campaign;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The real program in a Java machine of its own with a small heap, on a workspace whose campaign {@code net} crawls a
 * {@link SmallNet}.
 */
final class Program {
    private static final String CODEBOOK = "config/codebook/ict-tools.yaml";
    private static final long PATIENCE_SECONDS = 120;

    private final Path workspace;

    /** What a run ended with. */
    record Ended(int exit, String err) {}

    private Program(Path workspace) {
        this.workspace = workspace;
    }

    /** Makes the workspace. */
    static Program in(Path workspace, SmallNet net) throws IOException {
        Files.createDirectories(workspace.resolve("config/campaigns"));
        Files.createDirectories(workspace.resolve("config/codebook"));
        Files.createDirectories(workspace.resolve("seeds"));
        Files.copy(Path.of(CODEBOOK), workspace.resolve(CODEBOOK));
        Files.writeString(workspace.resolve("config/campaigns/net.yaml"), campaign(net.port()));
        Files.writeString(
                workspace.resolve("seeds/net.csv"),
                SmallNet.HOSTS.stream()
                        .map(host -> host.charAt(0) + ",http://" + host + "/,Portal " + host + ",,,social-service\n")
                        .collect(Collectors.joining("", "portal,url,name,institution_type,district,category\n", "")));
        return new Program(workspace);
    }

    private static String campaign(int port) {
        String resolve = SmallNet.HOSTS.stream()
                .map(host -> host + ": \"127.0.0.1:" + port + "\"")
                .collect(Collectors.joining(", "));
        return """
                campaign: net
                title: Six portals on loopback
                contact: research@example.org
                seeds: seeds/net.csv
                codebook: config/codebook/ict-tools.yaml
                languages: [uk]
                scope: {max-depth: 20, max-pages-per-portal: 1000, subdomains: false, exclude: []}
                politeness: {delay: 0s}
                limits: {page-size: 1MiB, page-time: 10s, round-time: 1h}
                network: {allow-private: [127.0.0.0/8], resolve: {%s}}
                """.formatted(resolve);
    }

    Path file(String path) {
        return workspace.resolve(path);
    }

    CampaignFolder folder() {
        return new CampaignFolder(workspace.resolve("index/net"));
    }

    /** Starts a command and leaves it running. */
    Process start(String... arguments) throws IOException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "org.ictmonitor.cli.Main"));
        call.addAll(List.of(arguments));
        Process process = new ProcessBuilder(call)
                .directory(workspace.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    Process crawl() throws IOException {
        return start("crawl", "net", "--max-error-rate", "1");
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Files.deleteIfExists(errors());
        return ended(start(arguments));
    }

    /** Waits for a run to end; one that hangs is ended and fails the test. */
    Ended ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the program hung: " + Files.readString(errors()));
        }
        return new Ended(process.exitValue(), Files.readString(errors()));
    }

    /** Beside the workspace, because that may be full or read-only. */
    private Path errors() {
        return workspace.resolveSibling(workspace.getFileName() + ".err");
    }

    /** The test's own, without the tests. */
    private static String classPath() {
        try {
            Path tests = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).stream()
                    .filter(entry -> !Path.of(entry).equals(tests))
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
