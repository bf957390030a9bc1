package org.ictmonitor.crawl;

import org.ictmonitor.Keyed;

/** Why a crawl ended. Only {@link #COMPLETE} leaves nothing waiting. */
public enum CrawlEnd implements Keyed {
    /** Nothing waits, nothing is under way, nothing is still to be recorded. */
    COMPLETE,
    /** The run's limit on pages was reached. */
    MAX_PAGES,
    /** The run's or the round's limit on time was reached. */
    MAX_TIME,
    /** A person or the engine asked it to stop. */
    STOPPED
}
