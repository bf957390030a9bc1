package org.ictmonitor.cli;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Whether help is coloured: on a terminal only, and not where {@code NO_COLOR} (no-color.org) is set. */
final class Colours {
    private Colours() {}

    static ColorScheme scheme(Session session) {
        boolean wanted = session.terminalWidth().isPresent()
                && session.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
    }
}
