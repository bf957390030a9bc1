package org.ictmonitor.config;

import java.util.List;
import java.util.Map;

/** A value of a YAML file and the line it begins on, from 1. */
sealed interface YamlNode {
    int line();

    /** A single value; an empty one is an empty text. */
    record Scalar(String text, int line) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /** Keys and values, in the order of the file. */
    record Mapping(Map<String, Entry> entries, int line) implements YamlNode {}

    /** A value and the line of its key. */
    record Entry(YamlNode value, int line) {}
}
