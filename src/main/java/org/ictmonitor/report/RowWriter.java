package org.ictmonitor.report;

import java.io.IOException;
import org.ictmonitor.analysis.ResultTable;

/** Writes header and rows, not the notes. */
interface RowWriter {
    void write(ResultTable table, Appendable out) throws IOException;
}
