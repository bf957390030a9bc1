package org.ictmonitor.analysis.reliability;

/**
 * What a coder sees of a unit: the sentence between those that stand before and behind it in the same block.
 *
 * @param id that leads to the unit in the key
 */
public record SheetRow(String id, String before, String sentence, String after) {}
