package org.ictmonitor.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Attachments;
import org.jspecify.annotations.Nullable;

/**
 * The Java machine that parses, one file at a time, as its parent sees it: started when it is needed, ended when a file
 * takes too long, and started again for the next file. It ends by itself when its parent does, since its input then ends.
 * For one thread at a time.
 */
final class ParserProcess implements AutoCloseable {
    /** A start takes a second on an idle machine, and many more on a busy one. */
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    /** Exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Attachments limits;
    private @Nullable Running running;

    ParserProcess(Attachments limits) {
        this.limits = limits;
    }

    /** A machine that has said that it is ready. */
    private record Running(Process process, Path scratch, DataOutputStream requests, DataInputStream answers) {}

    AttachmentText read(AttachmentFormat format, byte[] file) {
        Running machine;
        try {
            machine = ready();
        } catch (IOException e) {
            end();
            return new AttachmentText.Failed(
                    AttachmentFailure.CRASHED,
                    "the program that reads attached files could not be started within attachments.memory of "
                            + limits.memory() + " bytes: " + e.getMessage());
        }
        try (Alarm alarm = new Alarm(machine.process(), limits.time())) {
            return ask(machine, format, file, alarm);
        }
    }

    private AttachmentText ask(Running machine, AttachmentFormat format, byte[] file, Alarm alarm) {
        try {
            Wire.ask(machine.requests(), format, file);
            AttachmentText answer = Wire.answer(machine.answers(), format);
            if (!alarm.stop()) {
                end(); // the time was over just now: the answer stands, the machine does not
            }
            return answer;
        } catch (IOException e) {
            int exit = end();
            return alarm.rang() ? tooSlow() : ended(exit);
        }
    }

    private AttachmentText tooSlow() {
        return new AttachmentText.Failed(
                AttachmentFailure.TOO_SLOW,
                "not read within attachments.time of " + limits.time().toMillis() + " ms");
    }

    private AttachmentText ended(int exit) {
        return exit == OUT_OF_MEMORY
                ? new AttachmentText.Failed(
                        AttachmentFailure.OUT_OF_MEMORY,
                        "reading it takes more than attachments.memory of " + limits.memory() + " bytes")
                : new AttachmentText.Failed(
                        AttachmentFailure.CRASHED,
                        "the program that reads attached files ended with exit code " + exit);
    }

    private Running ready() throws IOException {
        Running known = running;
        if (known != null && known.process().isAlive()) {
            return known;
        }
        end();
        Path scratch = Scratch.make();
        Process process = new ProcessBuilder(call(scratch))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Running started = new Running(
                process,
                scratch,
                new DataOutputStream(process.getOutputStream()),
                new DataInputStream(process.getInputStream()));
        running = started;
        try (Alarm alarm = new Alarm(process, LONGEST_START)) {
            Wire.awaitReady(started.answers());
        }
        return started;
    }

    private List<String> call(Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory() / 1024 + "k",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                ParserMain.class.getName(),
                scratch.toString());
    }

    /** Ends the machine if there is one, takes its scratch files away and tells its exit code. */
    private int end() {
        Running known = running;
        running = null;
        if (known == null) {
            return 0;
        }
        int exit = exit(known.process());
        Scratch.remove(known.scratch());
        return exit;
    }

    /** A machine that is ending by itself is given the time to say why. */
    private static int exit(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already, and what had not been written to it is of no use
        }
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Ends a process when a time is over, unless it is closed before. */
    private static final class Alarm implements AutoCloseable {
        private final AtomicBoolean rang = new AtomicBoolean();
        private final CompletableFuture<Void> ringing;

        Alarm(Process process, Duration after) {
            ringing = new CompletableFuture<Void>().completeOnTimeout(null, after.toMillis(), TimeUnit.MILLISECONDS);
            var unused = ringing.thenRun(() -> {
                rang.set(true);
                process.destroyForcibly();
            });
        }

        boolean rang() {
            return rang.get();
        }

        /** Whether it will not ring any more. */
        boolean stop() {
            return ringing.cancel(false);
        }

        @Override
        public void close() {
            stop();
        }
    }
}
