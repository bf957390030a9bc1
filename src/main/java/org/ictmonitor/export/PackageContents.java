package org.ictmonitor.export;

import org.ictmonitor.Keyed;

/**
 * How much of a study goes into a package. Rows and tables are masked; archive, record and index cannot be, since tables are
 * made again from them: who may not pass on what pages said of persons leaves them out.
 */
public enum PackageContents implements Keyed {
    /** Archive, record, index, tables and rows. */
    WHOLE,
    /** The same without the archived responses: tables can be made again, pages cannot be read again. */
    RECORD,
    /** Campaign, codebook, tables and masked rows alone. */
    ROWS;

    /** Whether the archived responses are in it. */
    public boolean hasArchive() {
        return this == WHOLE;
    }

    /** Whether tables can be printed again by this program. */
    public boolean hasRecord() {
        return this != ROWS;
    }
}
