package org.ictmonitor.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;

/** Codes by the class of an icon: {@code fa-viber}, {@code mdi-telegram}, {@code icon-facebook}, {@code bi bi-youtube}. */
final class IconCodes {
    private static final Pattern PARTS = Pattern.compile("[-_\\s]+");

    /** Parts that make a class another thing than the mark of a tool: a share button, a magnifying glass. */
    private static final Set<String> OTHERWISE =
            Set.of("share", "sharing", "like", "search", "in", "out", "protection", "protected");

    private final Map<String, Code> codes = new HashMap<>();

    IconCodes(Codebook codebook) {
        codebook.entries()
                .forEach(entry ->
                        entry.icons().forEach(icon -> codes.put(icon.toLowerCase(Locale.ROOT), entry.code())));
    }

    Optional<Code> of(List<String> classes) {
        return classes.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    /** "zoom" alone enlarges a picture; the tool's icon stands in a set: {@code fa-zoom}, {@code icon-zoom}. */
    private static boolean isAction(List<String> parts) {
        return parts.size() == 1 && parts.get(0).equals("zoom");
    }

    private Optional<Code> of(String name) {
        List<String> parts = List.of(PARTS.split(name.toLowerCase(Locale.ROOT)));
        if (parts.stream().anyMatch(OTHERWISE::contains) || isAction(parts)) {
            return Optional.empty();
        }
        for (String part : parts) {
            Code code = codes.get(part);
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
