package org.ictmonitor.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Frequent given names in all their cases. Ukrainian and Russian endings are taken together: a form that only the other
 * language has is nobody's word.
 */
final class GivenNames {
    private static final Set<String> SIBILANTS = Set.of("ж", "ч", "ш", "щ");

    /** How surely a form is somebody's name. */
    enum Kind {
        NAME,
        /** A word or the name of an organisation as well: надія, роман. */
        WORD
    }

    private final Map<String, Kind> forms = new HashMap<>(1 << 13);

    GivenNames() {
        Resources.lines("given-names.txt").forEach(this::add);
    }

    /** What a word of any case and capitals is; empty if it is no given name. */
    java.util.Optional<Kind> kind(String word) {
        return java.util.Optional.ofNullable(
                forms.get(word.toLowerCase(Locale.ROOT).replaceAll("[’ʼ]", "'")));
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        boolean inflected = !line.startsWith("latin");
        Kind kind = line.startsWith("word") ? Kind.WORD : Kind.NAME;
        for (String name : line.substring(colon + 1).strip().split(" ")) {
            String lower = name.toLowerCase(Locale.ROOT);
            (inflected ? forms(lower) : Stream.of(lower)).forEach(form -> forms.merge(form, kind, GivenNames::rather));
        }
    }

    /** A form that is a word in one reading is never surely a name. */
    private static Kind rather(Kind one, Kind other) {
        return one == Kind.WORD ? one : other;
    }

    /** All cases of a name in the singular. */
    static Stream<String> forms(String entry) {
        int slash = entry.indexOf('/');
        if (slash >= 0) {
            return Stream.concat(Stream.of(entry.substring(0, slash)), forms(entry.substring(slash + 1)));
        }
        String stem = entry.substring(0, entry.length() - 1);
        return switch (entry.charAt(entry.length() - 1)) {
            case 'а' -> Stream.concat(with(stem, endings(stem)), with(softened(stem), List.of("і")));
            case 'я' -> with(stem, List.of("я", "і", "ї", "ю", "єю", "ею", "ей", "є", "е", "и", "ь"));
            case 'о' -> with(stem, List.of("о", "а", "у", "ові", "ом", "е", "і"));
            case 'й' -> with(stem, List.of("й", "я", "ю", "єві", "єм", "ем", "ї", "є", "и", "е"));
            case 'ь' -> with(stem, List.of("ь", "я", "ю", "еві", "ем", "е", "і", "и", "ью"));
            default -> with(entry, List.of("", "а", "у", "ові", "ом", "е", "і", "я", "ю", "еві", "ем", "'ю"));
        };
    }

    private static List<String> endings(String stem) {
        String last = stem.substring(stem.length() - 1);
        return SIBILANTS.contains(last)
                ? List.of("а", "і", "у", "ею", "ей", "и", "е")
                : List.of("а", "и", "і", "ы", "у", "ою", "ой", "е", "о");
    }

    /** Ольга, Ользі; Параска, Парасці. */
    private static String softened(String stem) {
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'г' -> start + "з";
            case 'к' -> start + "ц";
            default -> stem;
        };
    }

    private static Stream<String> with(String stem, List<String> endings) {
        return endings.stream().map(ending -> stem + ending);
    }
}
