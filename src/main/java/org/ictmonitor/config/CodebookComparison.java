package org.ictmonitor.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;
import org.jspecify.annotations.Nullable;

/** What a researcher should look at in a codebook, and what changed between two of them. */
public final class CodebookComparison {
    private CodebookComparison() {}

    /**
     * A finding.
     *
     * @param code the code that it is about
     * @param finding one sentence
     */
    public record Finding(String code, String finding) {}

    /** What is allowed but probably not meant, in the order of the codebook. */
    public static List<Finding> lint(Codebook codebook) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> owners = new LinkedHashMap<>();
        for (CodeEntry entry : codebook.entries()) {
            unreachable(entry, findings);
            labels(entry, findings);
            entry.names().forEach(name -> twice("name", name, entry, owners, findings));
            entry.links().forEach(link -> twice("link", link, entry, owners, findings));
        }
        return List.copyOf(findings);
    }

    private static void unreachable(CodeEntry entry, List<Finding> findings) {
        boolean child = entry.code().value().contains(".");
        if (!child && entry.names().isEmpty() && entry.links().isEmpty()) {
            findings.add(new Finding(
                    entry.code().value(), "has neither names nor links, so that nothing can ever be counted"));
        }
    }

    private static void labels(CodeEntry entry, List<Finding> findings) {
        for (String language : List.of("uk", "ru")) {
            if (!entry.labels().containsKey(language)) {
                findings.add(new Finding(
                        entry.code().value(), "has no label in " + language + "; tables will show the English one"));
            }
        }
    }

    private static void twice(
            String what, String pattern, CodeEntry entry, Map<String, String> owners, List<Finding> findings) {
        String owner = owners.putIfAbsent(what + " " + pattern, entry.code().value());
        if (owner != null) {
            findings.add(new Finding(
                    entry.code().value(),
                    "the " + what + " '" + pattern + "' belongs to " + owner + " too; the first one gets it"));
        }
    }

    /** What the second codebook has, lacks or says otherwise than the first, by code. */
    public static List<Finding> diff(Codebook before, Codebook after) {
        Map<String, CodeEntry> old = byCode(before);
        Map<String, CodeEntry> now = byCode(after);
        TreeSet<String> codes = new TreeSet<>(old.keySet());
        codes.addAll(now.keySet());
        List<Finding> findings = new ArrayList<>();
        codes.forEach(code -> compare(code, old.get(code), now.get(code), findings));
        words(before, after, findings);
        return List.copyOf(findings);
    }

    private static Map<String, CodeEntry> byCode(Codebook codebook) {
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        codebook.entries().forEach(entry -> entries.put(entry.code().value(), entry));
        return entries;
    }

    private static void compare(String code, @Nullable CodeEntry old, @Nullable CodeEntry now, List<Finding> findings) {
        if (old == null || now == null) {
            findings.add(new Finding(code, old == null ? "is new" : "is gone"));
            return;
        }
        if (!old.labels().equals(now.labels())
                || !old.categories().equals(now.categories())
                || old.kind() != now.kind()) {
            findings.add(new Finding(code, "label, category or kind changed"));
        }
        lists(code, "name", old.names(), now.names(), findings);
        lists(code, "kind", old.kinds(), now.kinds(), findings);
        lists(code, "link", old.links(), now.links(), findings);
        lists(code, "icon", old.icons(), now.icons(), findings);
    }

    private static void words(Codebook before, Codebook after, List<Finding> findings) {
        TreeSet<String> names = new TreeSet<>(before.words().keySet());
        names.addAll(after.words().keySet());
        for (String name : names) {
            List<String> old = before.words().getOrDefault(name, List.of());
            lists("<" + name + ">", "word", old, after.words().getOrDefault(name, List.of()), findings);
        }
    }

    private static void lists(String code, String what, List<String> old, List<String> now, List<Finding> findings) {
        now.stream()
                .filter(pattern -> !old.contains(pattern))
                .forEach(pattern -> findings.add(new Finding(code, what + " added: " + pattern)));
        old.stream()
                .filter(pattern -> !now.contains(pattern))
                .forEach(pattern -> findings.add(new Finding(code, what + " removed: " + pattern)));
    }
}
