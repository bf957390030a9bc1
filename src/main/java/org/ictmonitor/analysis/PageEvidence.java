package org.ictmonitor.analysis;

import java.util.List;
import java.util.Optional;
import org.ictmonitor.Block;
import org.ictmonitor.PageVersion;

/** Reads a version's evidence again without the elements that a campaign's selectors call noise. */
@FunctionalInterface
public interface PageEvidence {
    /** For campaigns whose rules have no selectors: what the store has of a page is enough. */
    PageEvidence NONE = version -> Optional.empty();

    /** The blocks that are left; empty if no selector holds for the portal, or if the evidence cannot be read any more. */
    Optional<List<Block>> blocks(PageVersion version);
}
