package org.ictmonitor;

/** What a mention stands in: the two are counted apart wherever pages are counted. */
public enum Carrier implements Keyed {
    /** A page of the portal: HTML or plain text. */
    PAGE,
    /** A file that the portal offers, in one of the {@link AttachmentFormat}s. */
    ATTACHMENT
}
