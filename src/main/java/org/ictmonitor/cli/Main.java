package org.ictmonitor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ictmonitor.MonitorException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The way in. The one place that turns exceptions into an exit code and a sentence. */
public final class Main {
    private static final int WRONG_CALL = MonitorException.Exit.WRONG_CALL.code();
    private static final int FAILED = MonitorException.Exit.FAILED.code();

    private Main() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Session.ofProcess(), arguments));
    }

    /** Runs the command that the arguments name; the exit codes are those of the README. */
    public static int run(Session session, String... arguments) {
        String[] call = LeadingOptions.behindCommand(arguments);
        CommandLine program = new CommandLine(new Ictmon());
        Commands.addCalled(program, session, call);
        int exit = set(program, session, call).execute(call);
        session.out().flush();
        session.err().flush();
        return written(session) ? exit : MonitorException.Exit.NO_SPACE.code();
    }

    private static boolean written(Session session) {
        Optional<IOException> failure =
                session.out() instanceof ResultWriter results ? results.failure() : Optional.empty();
        failure.ifPresent(cause -> session.err()
                .println("ictmon: the results could not be written in full (" + cause.getMessage()
                        + "); is the disk full?"));
        return failure.isEmpty();
    }

    /** The whole command line, as the completion script and the documentation's test see it too. */
    static CommandLine commandLine(Session session) {
        CommandLine program = new CommandLine(new Ictmon());
        Commands.addAll(program, session);
        return set(program, session);
    }

    private static CommandLine set(CommandLine program, Session session, String... arguments) {
        return program.setOut(session.out())
                .setErr(session.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.clamp(session.terminalWidth().orElse(100), 60, 120))
                .setColorScheme(Colours.scheme(session, arguments))
                .setParameterExceptionHandler(Main::wrongCall)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int wrongCall(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("ictmon: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_CALL;
    }

    private static int failed(Exception e, CommandLine line, ParseResult call) {
        boolean verbose = call.originalArgs().stream().anyMatch(arg -> arg.equals("-v") || arg.equals("--verbose"));
        int exit = FAILED;
        if (e instanceof MonitorException known) {
            line.getErr().println("ictmon: " + known.getMessage());
            exit = known.exit().code();
        } else {
            line.getErr()
                    .println("ictmon: an error that this program should have foreseen: " + e
                            + (verbose ? "" : "; call it again with -v for the trace and report it"));
        }
        if (verbose) {
            e.printStackTrace(line.getErr());
        }
        return exit;
    }

    /** How much libraries may say on stderr: nothing below a severe error unless {@code -v} was given. */
    static void logLevel(boolean verbose) {
        Logger.getLogger("").setLevel(verbose ? Level.INFO : Level.SEVERE);
    }

    /** A path as the user gave it, against the session's directory. */
    static Path path(Session session, Path given) {
        return session.directory().resolve(given);
    }
}
