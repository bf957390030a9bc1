package org.ictmonitor.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a folder of its own, on a machine that has nothing but what a test puts there: no Java, no
 * Maven, no home. Every Java and Maven here is a script that says how it was called.
 */
final class Installation {
    /** How a run of the launcher ended. */
    record Outcome(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static final List<String> TOOLS = List.of("readlink", "sed", "touch", "mkdir", "mv", "rm");

    private final Path machine;
    private final Map<String, String> environment = new HashMap<>();

    private Installation(Path machine) {
        this.machine = machine;
        environment.put("PATH", bin().toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("ICTMON_SYSTEM_ROOT", machine.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Not built yet, and without any Java. */
    static Installation bare(Path machine) throws IOException {
        Installation installation = new Installation(machine);
        Files.createDirectories(installation.bin());
        for (String tool : TOOLS) {
            script(installation.bin().resolve(tool), "exec " + installed(tool) + " \"$@\"");
        }
        Files.createDirectories(installation.home());
        Files.copy(Path.of("ictmon"), installation.launcher());
        return executable(installation, installation.launcher());
    }

    /** Built, with a Java of that version in the folder where Debian puts them. */
    static Installation built(Path machine, String javaVersion) throws IOException {
        Installation installation = bare(machine);
        installation.java("usr/lib/jvm/java", javaVersion);
        Files.createDirectories(installation.jar().getParent());
        Files.createFile(installation.jar());
        return installation;
    }

    /** A folder with a space in its name: such folders exist. */
    Path home() {
        return machine.resolve("my projects/ictmon");
    }

    Path launcher() {
        return home().resolve("ictmon");
    }

    Path jar() {
        return home().resolve("target/ictmon.jar");
    }

    Path machine() {
        return machine;
    }

    Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts a Java in a folder of this machine, and answers with the folder. */
    Path java(String folder, String version) throws IOException {
        Path java = machine.resolve(folder);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                java.resolve("bin/java"),
                "case $* in *AOTMode=create*) for option; do case $option in -XX:AOTCache=*) echo kept >\"${option#*=}\";;"
                        + " esac; done;; esac; echo \"java $0\"; echo \"ctype ${LC_ALL:-$LC_CTYPE}\"; { true 3<&0; } 2>/dev/null && echo 'stdin open'; printf '%s\\n' \"$@\"; exit ${EXIT:-0}");
        return java;
    }

    /** Puts a Maven on the PATH that makes the jar and counts its runs in the file {@code builds}. */
    void maven() throws IOException {
        script(
                bin().resolve("mvn"),
                "echo run >>builds; echo \"a message of Maven\"; mkdir -p target; touch target/ictmon.jar");
    }

    /** How often Maven ran. */
    int builds() throws IOException {
        Path builds = home().resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return start(launcher(), arguments);
    }

    /** Runs the launcher by another path, from a folder that has nothing to do with it. */
    Outcome start(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(machine.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        Process launched = process.start();
        if (!launched.waitFor(30, TimeUnit.SECONDS)) {
            launched.destroyForcibly();
            throw new IOException(command + " did not end in 30 s");
        }
        return new Outcome(launched.exitValue(), text(out), text(err));
    }

    private Path bin() {
        return machine.resolve("bin");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file, file);
    }

    private static <T> T executable(T answer, Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
        return answer;
    }

    private static Path installed(String tool) throws IOException {
        for (Path folder : List.of(Path.of("/bin"), Path.of("/usr/bin"))) {
            if (Files.exists(folder.resolve(tool))) {
                return folder.resolve(tool);
            }
        }
        throw new IOException("there is no " + tool + " on this machine");
    }
}
