package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets the options that every command takes stand before the command as well: {@code ictmon -w study table tools}. */
final class LeadingOptions {
    private static final Set<String> WITH_VALUE = Set.of("-w", "--workspace");
    private static final Set<String> ALONE = Set.of("-q", "--quiet", "-v", "--verbose", "--no-color");

    private LeadingOptions() {}

    /** The same arguments with such options put behind the command. */
    static String[] behindCommand(String... arguments) {
        int command = command(arguments);
        if (command == 0 || command >= arguments.length) {
            return arguments;
        }
        List<String> moved = new ArrayList<>(List.of(arguments));
        moved.subList(0, command).clear();
        moved.addAll(1, List.of(arguments).subList(0, command));
        return moved.toArray(String[]::new);
    }

    private static int command(String... arguments) {
        int place = 0;
        while (place < arguments.length) {
            String argument = arguments[place];
            if (WITH_VALUE.contains(argument)) {
                place += 2;
            } else if (ALONE.contains(argument) || argument.startsWith("--workspace=")) {
                place++;
            } else {
                return place;
            }
        }
        return place;
    }
}
