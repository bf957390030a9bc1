package org.ictmonitor.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a workspace questions of every kind and shows no answers. The launcher runs this once after a build and lets Java
 * keep the classes that were used, ready for the next start. Nothing is written.
 */
public final class Rehearsal {
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("kwic", "#viber"),
            List.of("kwic", "near(#viber, консультація, 10)", "--sort", "right", "--format", "csv"),
            List.of("search", "запис OR консультація"),
            List.of("table", "matrix"),
            List.of("table", "tools", "--by", "month"),
            List.of("explain", "--code", "viber"));

    private Rehearsal() {}

    /** Asks the workspace that a call named. A question that fails is passed over. */
    public static void main(String[] call) {
        Session process = Session.ofProcess();
        Session unheard = new Session(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                InputStream.nullInputStream(),
                process.environment(),
                process.directory(),
                process.clock());
        for (List<String> question : QUESTIONS) {
            List<String> whole = new ArrayList<>(question);
            whole.addAll(workspace(call));
            Main.run(unheard, whole.toArray(String[]::new));
        }
    }

    private static List<String> workspace(String... call) {
        for (int at = 0; at < call.length; at++) {
            if (call[at].startsWith("--workspace=")) {
                return List.of(call[at]);
            }
            if ((call[at].equals("-w") || call[at].equals("--workspace")) && at + 1 < call.length) {
                return List.of("-w", call[at + 1]);
            }
        }
        return List.of();
    }
}
