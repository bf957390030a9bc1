package org.ictmonitor.config;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a codebook's patterns without reading any text: their notation. */
final class CodebookWords {
    private static final Pattern CLASS = Pattern.compile("<([^<>]*)>");

    private CodebookWords() {}

    /** What is wrong with a pattern's notation, empty if nothing. */
    static Optional<String> checkPattern(String pattern, Collection<String> classes) {
        if (pattern.isBlank()) {
            return Optional.of("a pattern is empty");
        }
        if (count(pattern, '{') != count(pattern, '}') || count(pattern, '<') != count(pattern, '>')) {
            return Optional.of("the brackets of the pattern '" + pattern + "' do not match");
        }
        return unknownClass(pattern, classes);
    }

    private static Optional<String> unknownClass(String pattern, Collection<String> classes) {
        Matcher matcher = CLASS.matcher(pattern);
        while (matcher.find()) {
            if (!classes.contains(matcher.group(1))) {
                return Optional.of("the pattern '" + pattern + "' uses the class <" + matcher.group(1)
                        + ">, which is not under words:");
            }
        }
        return Optional.empty();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
