package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command whose name is kept for what later versions do. Says so, whatever it is called with. */
@CommandLine.Command(hidden = true)
final class NotBuilt implements Callable<Integer> {
    /** The commands that the documentation names and this version has not. */
    static final List<String> NAMES = List.of("erase");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Unmatched
    @SuppressWarnings("UnusedVariable") // whatever stands there is accepted
    private final List<String> options = new ArrayList<>(); // picocli adds to it

    @Parameters(hidden = true)
    @SuppressWarnings("UnusedVariable") // likewise
    private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        throw new MonitorException(
                MonitorException.Exit.FAILED,
                "'" + spec.qualifiedName() + "' is not built yet in this version; README says what is");
    }
}
