package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("run.lock");
    }

    @Test
    void a_second_run_is_told_who_holds_the_workspace() {
        try (RunLock first = RunLock.acquire(file())) {
            assertThat(first).isNotNull();
            busy(ProcessHandle.current().pid());
        }
    }

    private void busy(long pid) {
        assertThatThrownBy(() -> RunLock.acquire(file()))
                .asInstanceOf(type(MonitorException.class))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(Exit.BUSY))
                .satisfies(e -> assertThat(e.getMessage()).contains("process " + pid + " since", file().toString()));
    }

    @Test
    void the_lock_can_be_taken_again_once_it_was_given_back() {
        RunLock.acquire(file()).close();
        RunLock.acquire(file()).close();
        assertThat(file()).exists();
    }

    @Test
    void a_file_left_by_a_run_that_was_killed_is_no_obstacle() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = holder.inputReader()) {
            assertThat(out.readLine()).isEqualTo("holding");
            busy(holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(file())).contains("process " + holder.pid());
        RunLock.acquire(file()).close();
    }

    /** Another program that holds the lock until it is killed. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] args) throws IOException {
            try (RunLock lock = RunLock.acquire(Path.of(args[0]))) {
                System.out.println(lock == null ? "none" : "holding");
                System.in.read();
            }
        }
    }
}
