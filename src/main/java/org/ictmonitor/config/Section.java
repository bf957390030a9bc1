package org.ictmonitor.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ictmonitor.MonitorException;

/**
 * A part of a configuration file whose values are asked for by key and type. Every complaint names file, line and key
 * and says what was expected.
 */
final class Section {
    private final String file;
    private final String path;
    private final YamlNode.Mapping mapping;

    /**
     * @param file as errors name it
     * @param path of the keys above this section, each with a final dot; empty at the top
     */
    Section(String file, String path, YamlNode.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
    }

    /** Refuses every key that is not one of these, naming the nearest one. */
    Section only(String... known) {
        Set<String> names = Set.copyOf(Arrays.asList(known));
        mapping.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                throw wrong(
                        entry.line(),
                        "unknown key '" + path + key + "'; did you mean '" + path
                                + Nearest.to(key, Arrays.asList(known)) + "'?");
            }
        });
        return this;
    }

    int line() {
        return mapping.line();
    }

    /** File and line, as errors name them. */
    String place() {
        return file + ":" + mapping.line();
    }

    /** The keys in the order of the file. */
    Set<String> keys() {
        return mapping.entries().keySet();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The text of a key that must be there and not be empty. */
    String text(String key) {
        return optionalText(key)
                .orElseThrow(
                        () -> wrong(lineOf(key), "the key '" + path + key + "' is required and is missing or empty"));
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(YamlNode.Scalar::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    int integer(String key, int otherwise, int min, int max) {
        return parsed(key, otherwise, "a whole number from " + min + " to " + max, text -> {
            int value = Integer.parseInt(text);
            if (value < min || value > max) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    boolean flag(String key, boolean otherwise) {
        return parsed(key, otherwise, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, "a length of time, as 500ms, 3s, 30m, 12h or 1d", Quantity::duration);
    }

    long size(String key, long otherwise) {
        return parsed(key, otherwise, "a size, as 512KiB, 10MiB or 1GiB", Quantity::bytes);
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(lineOf(key), "'" + path + key + "' is '" + text + "'; expected a date, as 2022-02-24");
        }
    }

    /** The texts of a list; empty if the key is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                throw wrong(item.line(), "'" + path + key + "' takes a list of single values, as [a, b]");
            }
            texts.add(scalar.text());
        }
        return texts;
    }

    /** The sections of a list; empty if the key is missing. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Mapping below)) {
                throw wrong(item.line(), "'" + path + key + "' takes a list of entries with keys of their own");
            }
            sections.add(new Section(file, path + key + "[" + sections.size() + "].", below));
        }
        return sections;
    }

    private List<YamlNode> items(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry == null || isEmpty(entry.value())) {
            return List.of();
        }
        if (!(entry.value() instanceof YamlNode.Sequence sequence)) {
            throw wrong(entry.line(), "'" + path + key + "' takes a list, as [a, b]");
        }
        return sequence.items();
    }

    /** The section below a key; an empty one if the key is missing. */
    Section section(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry == null || isEmpty(entry.value())) {
            return new Section(file, path + key + ".", new YamlNode.Mapping(Map.of(), lineOf(key)));
        }
        if (!(entry.value() instanceof YamlNode.Mapping below)) {
            throw wrong(entry.line(), "'" + path + key + "' takes keys of its own, as {key: value}");
        }
        return new Section(file, path + key + ".", below);
    }

    /** All keys of this section with their single values. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        mapping.entries().keySet().forEach(key -> pairs.put(key, text(key)));
        return pairs;
    }

    /** A complaint about a key of this section. */
    MonitorException wrong(String key, String message) {
        return wrong(lineOf(key), message);
    }

    /** A complaint about one item, counted from 0, of a list of this section. */
    MonitorException wrong(String key, int item, String message) {
        return wrong(items(key).get(item).line(), message);
    }

    private <T> T parsed(String key, T otherwise, String expected, Function<String, T> parse) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parse.apply(text.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(lineOf(key), "'" + path + key + "' is '" + text.get() + "'; expected " + expected);
        }
    }

    private Optional<YamlNode.Scalar> scalar(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof YamlNode.Scalar scalar)) {
            throw wrong(entry.line(), "'" + path + key + "' takes a single value");
        }
        return Optional.of(scalar);
    }

    private int lineOf(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    private MonitorException wrong(int line, String message) {
        return MonitorException.wrong(file + ":" + line + ": " + message);
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
    }
}
