package org.ictmonitor.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;

/** What deserves a second look in a codebook that can be read, and what two codebooks do not have in common. */
public final class CodebookCheck {
    private static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    private CodebookCheck() {}

    /** A sentence for each finding; empty if there is none. */
    public static List<String> lint(Codebook codebook) {
        List<String> findings = new ArrayList<>();
        Map<String, CodeEntry> owners = new HashMap<>();
        for (CodeEntry entry : codebook.entries()) {
            labels(entry, findings);
            evidence(entry, findings);
            shared("name", entry, entry.names(), owners, findings);
            shared("link", entry, entry.links(), owners, findings);
        }
        return findings;
    }

    private static void labels(CodeEntry entry, List<String> findings) {
        for (String language : LANGUAGES) {
            if (!entry.labels().containsKey(language)) {
                findings.add(entry.code() + ": has no label in " + language);
            }
        }
        if (entry.kind() == CodeKind.TOOL && entry.categories().isEmpty()) {
            findings.add(entry.code() + ": belongs to none of the three categories of tools");
        }
    }

    private static void evidence(CodeEntry entry, List<String> findings) {
        boolean none = entry.names().isEmpty()
                && entry.kinds().isEmpty()
                && entry.links().isEmpty();
        if (none && entry.icons().isEmpty()) {
            findings.add(entry.code() + ": has neither names nor links, so that nothing is ever counted for it");
        }
    }

    private static void shared(
            String what, CodeEntry entry, List<String> patterns, Map<String, CodeEntry> owners, List<String> findings) {
        for (String pattern : patterns) {
            CodeEntry owner = owners.putIfAbsent(what + " " + pattern, entry);
            if (owner != null) {
                findings.add(entry.code() + ": the " + what + " '" + pattern + "' stands at " + owner.code() + " too");
            }
        }
    }

    /** A line for each difference, code by code; empty if the two say the same. */
    public static List<String> diff(Codebook earlier, Codebook later) {
        List<String> changes = new ArrayList<>();
        Map<String, CodeEntry> before = byCode(earlier);
        Map<String, CodeEntry> after = byCode(later);
        for (String code : union(before.keySet(), after.keySet())) {
            if (!after.containsKey(code)) {
                changes.add("- " + code);
            } else if (!before.containsKey(code)) {
                changes.add("+ " + code);
            } else {
                entry(before.get(code), after.get(code), changes);
            }
        }
        for (String word : union(earlier.words().keySet(), later.words().keySet())) {
            values(
                    "words." + word,
                    earlier.words().getOrDefault(word, List.of()),
                    later.words().getOrDefault(word, List.of()),
                    changes);
        }
        return changes;
    }

    private static void entry(CodeEntry before, CodeEntry after, List<String> changes) {
        String code = after.code().value();
        values(code + " kind", List.of(before.kind()), List.of(after.kind()), changes);
        values(code + " labels", before.labels().entrySet(), after.labels().entrySet(), changes);
        values(code + " categories", before.categories(), after.categories(), changes);
        values(code + " names", before.names(), after.names(), changes);
        values(code + " kinds", before.kinds(), after.kinds(), changes);
        values(code + " links", before.links(), after.links(), changes);
        values(code + " icons", before.icons(), after.icons(), changes);
    }

    private static void values(String where, Collection<?> before, Collection<?> after, List<String> changes) {
        before.stream()
                .filter(value -> !after.contains(value))
                .map(Object::toString)
                .sorted()
                .forEach(value -> changes.add("- " + where + ": " + value));
        after.stream()
                .filter(value -> !before.contains(value))
                .map(Object::toString)
                .sorted()
                .forEach(value -> changes.add("+ " + where + ": " + value));
    }

    private static Map<String, CodeEntry> byCode(Codebook codebook) {
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        codebook.entries().forEach(entry -> entries.put(entry.code().value(), entry));
        return entries;
    }

    private static TreeSet<String> union(Collection<String> one, Collection<String> other) {
        TreeSet<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
