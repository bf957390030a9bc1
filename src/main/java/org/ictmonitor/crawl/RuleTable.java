package org.ictmonitor.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of {@code query-rules.csv}: what is taken out of URLs. A row has four fields, of which only the last, the reason,
 * may hold commas; lines that begin with a number sign are comments. Safe to share.
 *
 * @param named rules without a star, by place and name
 * @param prefixed rules whose name ends in a star
 */
record RuleTable(Map<String, List<Rule>> named, List<Rule> prefixed) {
    /** Where a rule looks. */
    enum Place {
        QUERY,
        PATH_PARAMETER,
        PATH_SEGMENT
    }

    /**
     * One row.
     *
     * @param name in lower case, without the star
     * @param value what the whole value must match, empty for any
     */
    record Rule(Place place, String name, Optional<Pattern> value, String reason) {
        boolean accepts(String text) {
            return value.map(pattern -> pattern.matcher(text).matches()).orElse(true);
        }
    }

    static RuleTable read(String resource) {
        Map<String, List<Rule>> named = new HashMap<>();
        List<Rule> prefixed = new ArrayList<>();
        for (String line : lines(resource)) {
            String[] fields = line.split(",", 4);
            Rule rule = rule(fields);
            if (fields[1].endsWith("*")) {
                prefixed.add(rule);
            } else {
                named.computeIfAbsent(key(rule.place(), rule.name()), key -> new ArrayList<>())
                        .add(rule);
            }
        }
        return new RuleTable(named, prefixed);
    }

    /** Without comments and the line of headings. */
    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleTable.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String[] fields) {
        String name = fields[1].endsWith("*") ? fields[1].substring(0, fields[1].length() - 1) : fields[1];
        Optional<Pattern> value =
                Optional.of(fields[2]).filter(text -> !text.isEmpty()).map(Pattern::compile);
        return new Rule(place(fields[0]), name, value, fields[3]);
    }

    private static Place place(String key) {
        return Place.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String key(Place place, String name) {
        return place + " " + name;
    }

    /** Whether a rule takes out what stands there under a name in lower case. */
    boolean takes(Place place, String name, String value) {
        return named.getOrDefault(key(place, name), List.of()).stream().anyMatch(rule -> rule.accepts(value))
                || prefixed.stream()
                        .anyMatch(rule -> rule.place() == place && name.startsWith(rule.name()) && rule.accepts(value));
    }
}
