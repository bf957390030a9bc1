package org.ictmonitor.index;

/**
 * One line of a concordance that is wanted.
 *
 * @param page its document in the whole index
 * @param sentence its document in the whole index
 * @param number of the line within its sentence
 */
record Chosen(int page, int sentence, int number) {}
