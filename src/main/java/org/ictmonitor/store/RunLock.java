package org.ictmonitor.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing one workspace. The operating system holds the lock and lets it go when the process ends,
 * however it ends, so that a file that is left over is no obstacle. The file says who holds it, for people.
 */
public final class RunLock implements AutoCloseable {
    /** The byte that is locked, behind any text, because Windows keeps others from reading what is locked. */
    private static final long PLACE = 1L << 30;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file made if it is not there, its folder too
     * @throws MonitorException with {@link Exit#BUSY} if another run has it
     */
    public static RunLock acquire(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                throw busy(file, channel);
            }
            sign(channel);
            return new RunLock(channel);
        } catch (IOException e) {
            throw MonitorException.unwritten(
                    "The lock file " + file + " cannot be written", "check that its folder may be written by you.", e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException e) { // held within this process
            return null;
        }
    }

    private static MonitorException busy(Path file, FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(200);
        channel.read(text, 0);
        channel.close();
        String holder = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return new MonitorException(
                Exit.BUSY, "Another run holds this workspace (" + holder + ", lock " + file + "); wait for it to end.");
    }

    private static void sign(FileChannel channel) throws IOException {
        String text = "process " + ProcessHandle.current().pid() + " since " + Instant.now() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw MonitorException.failed("The lock cannot be given back.", e);
        }
    }
}
