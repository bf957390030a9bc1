package org.ictmonitor.cli;

/** What a query may say, in the words of the help of every command that takes one. */
final class QueryHelp {
    static final String SYNTAX =
            "Words are looked for in all their forms; \"words in quotes\" next to each other; AND, OR,"
                    + " NOT and ( ) combine; консульт* finds beginnings. #viber finds mentions of a code and those below it;"
                    + " purpose:provide, portal:ID, lang:uk, zone:main, month:2022-03 narrow; near(#zoom, консультація, 10)"
                    + " finds two things within ten words of each other.";

    private QueryHelp() {}
}
