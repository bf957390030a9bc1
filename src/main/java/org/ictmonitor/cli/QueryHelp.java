package org.ictmonitor.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;

/** What a query may say, in the words of the help of every command that takes one. */
final class QueryHelp {
    static final String SYNTAX =
            "Words are looked for in all their forms, form:групі only as it is written; \"words in quotes\" next to"
                    + " each other; AND, OR, NOT and ( ) combine; консульт* finds beginnings. #viber finds mentions of a code and those below it;"
                    + " purpose:provide, portal:ID, lang:uk, zone:main, month:2022-03 narrow; near(#zoom, консультація, 10)"
                    + " finds two things within ten words of each other.";

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}#/&])#([a-z][a-z0-9.-]*)");

    private QueryHelp() {}

    /** Refuses a query for a code that the codebook does not have, which would else just find nothing. */
    static void check(String query, Codebook codebook) {
        Set<String> known = codebook.entries().stream()
                .map(entry -> entry.code().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        CODE.matcher(query)
                .results()
                .map(match -> match.group(1))
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw MonitorException.wrong("query: '#" + code + "' is no code of the codebook; expected one of: "
                            + String.join(", ", known));
                });
    }
}
