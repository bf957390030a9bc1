package org.ictmonitor.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;

/** Codes by the class of an icon: {@code fa-viber}, {@code mdi-telegram}, {@code icon-facebook}, {@code bi bi-youtube}. */
final class IconCodes {
    private static final Pattern PARTS = Pattern.compile("[-_\\s]+");

    private final Map<String, Code> codes = new HashMap<>();

    IconCodes(Codebook codebook) {
        codebook.entries()
                .forEach(entry ->
                        entry.icons().forEach(icon -> codes.put(icon.toLowerCase(Locale.ROOT), entry.code())));
    }

    Optional<Code> of(List<String> classes) {
        return classes.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    private Optional<Code> of(String name) {
        for (String part : PARTS.split(name.toLowerCase(Locale.ROOT))) {
            Code code = codes.get(part);
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
