package org.ictmonitor;

/** Why an attached file gave no text. Each is a counter of its own. */
public enum AttachmentFailure implements Keyed {
    /** It can only be opened with a password. */
    PASSWORD,
    /** It is not what its format asks for, or is built to exhaust whoever reads it. */
    DAMAGED,
    /** It, or the text in it, is larger than the campaign allows. */
    TOO_LARGE,
    /** It took longer than the campaign allows. */
    TOO_SLOW,
    /** It needed more memory than the campaign allows. */
    OUT_OF_MEMORY,
    /** It has no letters: scanned pictures of pages, as a rule. */
    NO_TEXT,
    /** The program that reads it ended, or could not be started. */
    CRASHED
}
