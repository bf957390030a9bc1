package org.ictmonitor.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.ToolCategory;
import org.ictmonitor.config.CodebookNode.Field;
import org.ictmonitor.config.CodebookNode.Fields;
import org.ictmonitor.config.CodebookNode.Items;
import org.ictmonitor.config.CodebookNode.Scalar;
import org.jspecify.annotations.Nullable;

/** From a codebook's YAML to its entries, refusing what it does not know. */
final class CodebookFields {
    private static final List<String> TOP = List.of("name", "words", "codes");
    private static final List<String> ENTRY =
            List.of("kind", "labels", "categories", "names", "kinds", "links", "icons");
    private static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    private final String source;

    CodebookFields(String source) {
        this.source = source;
    }

    Codebook codebook(CodebookNode root, String hash) {
        Map<String, Field> top = known(root, TOP, "the codebook");
        Map<String, List<String>> words = words(top);
        Field codes = required(top, "codes", root.line(), "the codebook");
        List<CodeEntry> entries = entries(codes.value(), words);
        Field name = required(top, "name", root.line(), "the codebook");
        return new Codebook(text(name.value()), hash, words, entries);
    }

    private Map<String, List<String>> words(Map<String, Field> top) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        Field words = top.get("words");
        if (words != null) {
            once(words.value(), "the word classes").forEach((name, field) -> classes.put(name, texts(field)));
        }
        return classes;
    }

    private List<CodeEntry> entries(CodebookNode node, Map<String, List<String>> words) {
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        for (Field field : once(node, "the codes").values()) {
            CodeEntry entry = entry(field, words);
            requireParent(entry.code(), entries, field.line());
            entries.put(field.key(), entry);
        }
        return new ArrayList<>(entries.values());
    }

    private void requireParent(Code code, Map<String, CodeEntry> before, int line) {
        for (Code ancestor : code.withAncestors()) {
            if (!ancestor.equals(code) && !before.containsKey(ancestor.value())) {
                throw wrong(
                        line, "code " + code + " stands below " + ancestor + ", which is not above it in this file");
            }
        }
    }

    private CodeEntry entry(Field field, Map<String, List<String>> words) {
        Code code = code(field);
        Map<String, Field> fields = known(field.value(), ENTRY, "code " + code);
        Field kind = required(fields, "kind", field.line(), "code " + code);
        return new CodeEntry(
                code,
                one(CodeKind.class, text(kind.value()), kind.line()),
                labels(required(fields, "labels", field.line(), "code " + code)),
                categories(fields.get("categories")),
                patterns(fields.get("names"), words),
                kinds(fields.get("kinds"), words),
                texts(fields.get("links")),
                texts(fields.get("icons")));
    }

    private Code code(Field field) {
        try {
            return new Code(field.key());
        } catch (IllegalArgumentException e) {
            throw wrong(field.line(), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> labels(Field field) {
        Map<String, String> labels = new LinkedHashMap<>();
        known(field.value(), LANGUAGES, "labels").forEach((key, label) -> labels.put(key, text(label.value())));
        if (!labels.containsKey("en")) {
            throw wrong(field.line(), "labels has no en: an English label is needed for every code");
        }
        return labels;
    }

    private Set<ToolCategory> categories(@Nullable Field field) {
        Set<ToolCategory> categories = EnumSet.noneOf(ToolCategory.class);
        for (Scalar scalar : scalars(field)) {
            categories.add(one(ToolCategory.class, scalar.text(), scalar.line()));
        }
        return categories;
    }

    private List<String> patterns(@Nullable Field field, Map<String, List<String>> words) {
        List<String> patterns = new ArrayList<>();
        for (Scalar scalar : scalars(field)) {
            CodebookWords.checkPattern(scalar.text(), words.keySet())
                    .ifPresent(problem -> fail(scalar.line(), problem));
            patterns.add(scalar.text());
        }
        return patterns;
    }

    private List<String> kinds(@Nullable Field field, Map<String, List<String>> words) {
        List<String> kinds = new ArrayList<>();
        for (Scalar scalar : scalars(field)) {
            if (!words.containsKey(scalar.text())) {
                fail(
                        scalar.line(),
                        "there is no class '" + scalar.text() + "' under words:" + near(scalar.text(), words.keySet()));
            }
            kinds.add(scalar.text());
        }
        return kinds;
    }

    private <E extends Enum<E> & Keyed> E one(Class<E> type, String key, int line) {
        Optional<E> constant = Keyed.of(type, key);
        return constant.orElseThrow(() -> wrong(line, "'" + key + "' is none of " + Keyed.keys(type)));
    }

    private Map<String, Field> known(CodebookNode node, List<String> keys, String where) {
        Map<String, Field> fields = once(node, where);
        for (Field field : fields.values()) {
            if (!keys.contains(field.key())) {
                throw wrong(field.line(), "unknown key '" + field.key() + "' in " + where + near(field.key(), keys));
            }
        }
        return fields;
    }

    private static String near(String word, Iterable<String> known) {
        return CodebookWords.nearest(word, known)
                .map(key -> "; did you mean '" + key + "'?")
                .orElse("");
    }

    private Map<String, Field> once(CodebookNode node, String where) {
        if (!(node instanceof Fields fields)) {
            throw wrong(node.line(), where + " must be keys with values, 'key: value'");
        }
        Map<String, Field> byKey = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            Field first = byKey.putIfAbsent(field.key(), field);
            if (first != null) {
                throw wrong(
                        field.line(),
                        "'" + field.key() + "' stands here for the second time; the first is on line " + first.line());
            }
        }
        return byKey;
    }

    private Field required(Map<String, Field> fields, String key, int line, String where) {
        Field field = fields.get(key);
        if (field == null) {
            throw wrong(line, where + " has no '" + key + ":'");
        }
        return field;
    }

    private List<String> texts(@Nullable Field field) {
        return scalars(field).stream().map(Scalar::text).collect(Collectors.toList());
    }

    private List<Scalar> scalars(@Nullable Field field) {
        if (field == null) {
            return List.of();
        }
        if (!(field.value() instanceof Items items)) {
            throw wrong(field.line(), "'" + field.key() + "' must be a list, [one, two]");
        }
        return items.nodes().stream().map(this::scalar).toList();
    }

    private Scalar scalar(CodebookNode node) {
        if (node instanceof Scalar scalar) {
            return scalar;
        }
        throw wrong(node.line(), "a single value is expected here");
    }

    private String text(CodebookNode node) {
        return scalar(node).text();
    }

    private void fail(int line, String problem) {
        throw wrong(line, problem);
    }

    private MonitorException wrong(int line, String problem) {
        return MonitorException.wrong(source + ":" + line + ": " + problem);
    }
}
