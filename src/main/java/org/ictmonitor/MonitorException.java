package org.ictmonitor;

import java.io.IOException;
import java.util.Locale;

/**
 * Something that a person must know about and can do something about. The message is one sentence that says what is
 * wrong, where, and what to do; the command line prints it and ends with {@link #exit()}.
 */
public final class MonitorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which exit code the command line gives, as the contract lists them. */
    public enum Exit {
        /** Anything that is not listed below. */
        FAILED(1),
        /** The call or the configuration is wrong. */
        WRONG_CALL(2),
        /** No space is left; nothing recorded is lost. */
        NO_SPACE(3),
        /** A validation fell below its threshold. */
        BELOW_THRESHOLD(4),
        /** More pages failed than allowed. */
        TOO_MANY_ERRORS(5),
        /** Another run holds this workspace. */
        BUSY(6),
        /** Interrupted, and can go on. */
        INTERRUPTED(11);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        /** The process's exit status. */
        public int code() {
            return code;
        }
    }

    private final Exit exit;

    public MonitorException(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    public MonitorException(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    /** A failure that is none of the special ones. */
    public static MonitorException failed(String message, Throwable cause) {
        return new MonitorException(Exit.FAILED, message, cause);
    }

    /**
     * Something that could not be written: {@link Exit#NO_SPACE} if the disk is full, for which Java has no type but the
     * system's own words.
     *
     * @param what a clause that names the file and what could not be done with it
     * @param advice what to do if space is not the reason
     */
    public static MonitorException unwritten(String what, String advice, IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded");
        return full
                ? new MonitorException(
                        Exit.NO_SPACE,
                        what + ": no space is left on the disk; nothing recorded is lost; free some and run again",
                        cause)
                : failed(what + " (" + cause.getMessage() + "): " + advice, cause);
    }

    /** A mistake in a call or a file: the message names file, line and key, and what was expected. */
    public static MonitorException wrong(String message) {
        return new MonitorException(Exit.WRONG_CALL, message);
    }

    /** What is wrong, where, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Exit exit() {
        return exit;
    }
}
