package org.ictmonitor.extract;

import org.jsoup.nodes.Element;

/**
 * An element and the blocks that it holds.
 *
 * @param from index of its first block
 * @param to index after its last one
 * @param depth in the page
 */
record Container(Element element, int from, int to, int depth) {}
