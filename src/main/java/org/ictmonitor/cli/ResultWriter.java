package org.ictmonitor.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output, remembering why it failed: a full disk must be told, a reader such as {@code head} that has had enough must not. */
final class ResultWriter extends PrintWriter {
    private final Remembering stream;

    private ResultWriter(Remembering stream) {
        super(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
        this.stream = stream;
    }

    static ResultWriter to(OutputStream out) {
        return new ResultWriter(new Remembering(out));
    }

    /** Why not all was written, empty if all was, or if the reader went away. */
    Optional<IOException> failure() {
        return checkError() ? stream.failure.filter(failure -> !isReaderGone(failure)) : Optional.empty();
    }

    private static boolean isReaderGone(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }

    /** Passes bytes on and keeps the first failure. */
    private static final class Remembering extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
