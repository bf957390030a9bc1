package org.ictmonitor.analysis;

import org.ictmonitor.Keyed;

/** The tables of the contract. */
public enum TableName implements Keyed {
    /** Tools. */
    TOOLS,
    /** Tool × purpose, as in the survey’s Table 3. */
    MATRIX,
    /** Purposes, over all tools. */
    PURPOSES,
    /** Digital service × aspect, as in the survey’s Table 4. */
    SERVICES,
    /** Document in Diia × aspect, as in the survey’s Figure 3. */
    DOCUMENTS,
    /** Portals: what was reached and what it names. */
    PORTALS
}
