package org.ictmonitor;

/**
 * A block of a portal's template in one round: a sentence that names something of the codebook and stands as it is on
 * several pages. Its mentions are counted once.
 *
 * @param key by which it is known again on other pages
 * @param version the page version that stands for it, on which its mentions are counted
 * @param pages that have it
 * @param inMain whether it is a block of the template also where it was read as main text
 */
public record TemplateBlock(long key, long version, long pages, boolean inMain) {}
