package org.ictmonitor.analysis;

import java.util.Optional;
import org.ictmonitor.PageVersion;

/**
 * A page that is not the same in two rounds.
 *
 * @param before the version in the earlier round
 * @param after the version in the later round; of a page that moved, that of its new address
 */
record ChangedPage(
        String url, String portal, PageChange change, Optional<PageVersion> before, Optional<PageVersion> after) {
    static ChangedPage fresh(PageVersion version) {
        return new ChangedPage(version.url(), version.portal(), PageChange.NEW, Optional.empty(), Optional.of(version));
    }

    static ChangedPage changed(PageVersion before, PageVersion after) {
        return new ChangedPage(
                after.url(), after.portal(), PageChange.CHANGED, Optional.of(before), Optional.of(after));
    }

    static ChangedPage moved(PageVersion before, PageVersion after) {
        return new ChangedPage(
                before.url(), before.portal(), PageChange.MOVED, Optional.of(before), Optional.of(after));
    }

    static ChangedPage away(PageVersion before, PageChange why) {
        return new ChangedPage(before.url(), before.portal(), why, Optional.of(before), Optional.empty());
    }
}
