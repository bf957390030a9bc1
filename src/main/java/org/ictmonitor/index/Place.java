package org.ictmonitor.index;

/**
 * One place in a sentence where a query matches.
 *
 * @param start in the sentence's text, in UTF-16 units
 * @param end exclusive; equal to {@code start} for a mention that the text does not show
 * @param nth of how many at the very same place, from 0
 */
record Place(int start, int end, int nth) {}
