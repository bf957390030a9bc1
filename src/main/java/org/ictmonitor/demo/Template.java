package org.ictmonitor.demo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A portal's page frame with {@code {{key}}} places. A line with a place that the page gives no value for is left out,
 * so that a template can hold what only some pages have, as a date.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    private final String text;

    Template(String text) {
        this.text = text;
    }

    String fill(Map<String, String> values) {
        return text.lines()
                .flatMap(line -> fillLine(line, values).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<String> fillLine(String line, Map<String, String> values) {
        boolean complete = PLACE.matcher(line).results().allMatch(place -> values.containsKey(place.group(1)));
        return complete ? Optional.of(replaced(line, values)) : Optional.empty();
    }

    private static String replaced(String line, Map<String, String> values) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
