package org.ictmonitor.cli;

/** A path or name in a command that a person is shown, so that it can be copied into a shell as it stands. */
final class ShellWord {
    private ShellWord() {}

    /** Quoted, for a shell and for systemd alike, where it has anything but plain characters. */
    static String of(String text) {
        return text.matches("[A-Za-z0-9_./@:+-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
