package org.ictmonitor.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Whether help is coloured: on a terminal only, and neither with {@code --no-color} nor where {@code NO_COLOR}
 * (no-color.org) is set. */
final class Colours {
    private Colours() {}

    static ColorScheme scheme(Session session, String... arguments) {
        boolean wanted = session.terminalWidth().isPresent()
                && !List.of(arguments).contains("--no-color")
                && session.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
    }
}
