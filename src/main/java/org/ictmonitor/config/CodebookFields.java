package org.ictmonitor.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.ToolCategory;

/** From a codebook's YAML to its entries, refusing what it does not know. */
final class CodebookFields {
    private static final String[] ENTRY = {"kind", "labels", "categories", "names", "kinds", "links", "icons"};

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, CodeEntry> entries = new LinkedHashMap<>();

    Codebook codebook(Section top, String hash) {
        top.only("name", "words", "codes", "purposes");
        Section classes = top.section("words");
        classes.keys().forEach(name -> words.put(name, classes.texts(name)));
        Section codes = top.section("codes");
        if (codes.keys().isEmpty()) {
            throw top.wrong("codes", "the key 'codes:' is required and is missing or empty");
        }
        codes.keys().forEach(key -> entries.put(key, entry(codes, key)));
        return new Codebook(
                top.text("name"),
                hash,
                words,
                new ArrayList<>(entries.values()),
                new AimFields(entries.keySet()).aims(top));
    }

    private CodeEntry entry(Section codes, String key) {
        Code code = code(codes, key);
        requireParent(codes, code);
        Section fields = codes.section(key).only(ENTRY);
        return new CodeEntry(
                code,
                one(CodeKind.class, fields.text("kind"), wrong -> fields.wrong("kind", wrong)),
                labels(fields),
                categories(fields),
                patterns(fields),
                kinds(fields),
                fields.texts("links"),
                fields.texts("icons"));
    }

    private static Code code(Section codes, String key) {
        try {
            return new Code(key);
        } catch (IllegalArgumentException e) {
            throw codes.wrong(key, String.valueOf(e.getMessage()));
        }
    }

    private void requireParent(Section codes, Code code) {
        for (Code ancestor : code.withAncestors()) {
            if (!ancestor.equals(code) && !entries.containsKey(ancestor.value())) {
                throw codes.wrong(
                        code.value(),
                        "code " + code + " stands below " + ancestor + ", which is not above it in this file");
            }
        }
    }

    private static Map<String, String> labels(Section fields) {
        Map<String, String> labels =
                fields.section("labels").only("uk", "ru", "en").pairs();
        if (!labels.containsKey("en")) {
            throw fields.wrong("labels", "labels has no en: an English label is needed for every code");
        }
        return labels;
    }

    private static Set<ToolCategory> categories(Section fields) {
        Set<ToolCategory> categories = EnumSet.noneOf(ToolCategory.class);
        List<String> keys = fields.texts("categories");
        for (int i = 0; i < keys.size(); i++) {
            int item = i;
            categories.add(one(ToolCategory.class, keys.get(i), wrong -> fields.wrong("categories", item, wrong)));
        }
        return categories;
    }

    private List<String> patterns(Section fields) {
        List<String> patterns = fields.texts("names");
        for (int i = 0; i < patterns.size(); i++) {
            Optional<String> problem = CodebookWords.checkPattern(patterns.get(i), words.keySet());
            if (problem.isPresent()) {
                throw fields.wrong("names", i, problem.get());
            }
        }
        return patterns;
    }

    private List<String> kinds(Section fields) {
        List<String> kinds = fields.texts("kinds");
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i);
            if (!words.containsKey(kind)) {
                throw fields.wrong("kinds", i, "there is no class '" + kind + "' under words:" + near(kind));
            }
        }
        return kinds;
    }

    private String near(String kind) {
        return words.isEmpty() ? "" : "; did you mean '" + Nearest.to(kind, words.keySet()) + "'?";
    }

    private static <E extends Enum<E> & Keyed> E one(
            Class<E> type, String value, Function<String, MonitorException> complaint) {
        Optional<E> constant = Keyed.of(type, value);
        return constant.orElseThrow(() -> complaint.apply("'" + value + "' is none of " + Keyed.keys(type)));
    }
}
