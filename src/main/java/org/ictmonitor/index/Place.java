package org.ictmonitor.index;

/**
 * One place where a query matches.
 *
 * @param sentence number of its document in the whole index
 * @param start in the sentence's text, in UTF-16 units
 * @param end exclusive; equal to {@code start} for a mention that the text does not show
 * @param nth of how many at the very same place, from 0
 */
record Place(int sentence, int start, int end, int nth) {}
