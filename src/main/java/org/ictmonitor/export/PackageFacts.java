package org.ictmonitor.export;

import java.time.LocalDate;

/**
 * What a replication package says of itself.
 *
 * @param campaign its key
 * @param title of the study
 * @param contact of the researchers
 * @param version of this program
 * @param round that the tables are of
 * @param codebook its hash
 * @param date of the day that the package was made
 * @param contents what is in it
 * @param masked whether personal data in its rows is masked
 */
public record PackageFacts(
        String campaign,
        String title,
        String contact,
        String version,
        int round,
        String codebook,
        LocalDate date,
        PackageContents contents,
        boolean masked) {
    /** The command that prints a table again, from within the package. */
    String command(String table) {
        return "ictmon -w . table " + table + " -c " + campaign + " --round " + round;
    }
}
