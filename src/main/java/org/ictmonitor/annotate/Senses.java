package org.ictmonitor.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ictmonitor.Code;

/**
 * Whether an ambiguous word is the tool or service: Дія or дія, e-mail or post, the messenger or a telegram, Zoom or a zoom lens,
 * Meet or to meet, Signal or a signal, a chatbot or boots, and whether «канал» and «група» beside a name are that tool's. A model
 * trained from sentences (see DATA.md) hears what the rules say and weighs it with what stands around the word. Safe for any
 * number of threads.
 */
final class Senses {
    static final String FILE = "senses-model.txt";
    static final String DIIA = "diia";
    /** The outcomes of the model, in the order of its columns. */
    static final List<String> ANSWERS = List.of("no", "yes");
    /** The sense that each code with doubtful names has. */
    private static final Map<String, String> OF_CODE = Map.of(
            "email", "mail",
            "telegram", "telegram",
            "zoom", "zoom",
            "google-meet", "meet",
            "signal", "signal",
            "chatbot", "bot");
    /** Kind words that have senses of their own. */
    private static final Set<String> OF_KIND = Set.of("channel", "group");

    private final SenseFeatures features;

    Senses(Dictionaries dictionaries) {
        this.features = new SenseFeatures(dictionaries);
    }

    /** The weights, read when they are first asked for. */
    private static final class Held {
        static final LinearModel ALL = LinearModel.read(FILE, ANSWERS.size());
        static final Map<String, LinearModel> BY_SENSE = bySense();
    }

    /** All weights, each feature with its sense before it and a slash. */
    static LinearModel held() {
        return Held.ALL;
    }

    private static Map<String, LinearModel> bySense() {
        Map<String, LinearModel> models = new HashMap<>();
        Held.ALL.weights().forEach((name, row) -> {
            int slash = name.indexOf('/');
            models.computeIfAbsent(name.substring(0, slash), sense -> new LinearModel(ANSWERS.size(), new HashMap<>()))
                    .weights()
                    .put(name.substring(slash + 1), row);
        });
        return models;
    }

    /** Whether a doubtful name of that code is one; the rule's word stands for codes that have no model. */
    boolean isNamed(Code code, Words words, int from, int to, String language, boolean rule) {
        String sense = OF_CODE.get(code.value());
        return sense == null ? rule : isMeant(sense, words, from, to, language, rule);
    }

    /** Whether a kind word beside a name is the tool's kind. */
    boolean isKind(String type, Words words, int from, int to, String language) {
        return !OF_KIND.contains(type) || isMeant(type, words, from, to, language, true);
    }

    boolean isMeant(String sense, Words words, int from, int to, String language, boolean rule) {
        LinearModel model = Held.BY_SENSE.get(sense);
        return model == null ? rule : model.best(features.of(words, from, to, language, rule)) == 1;
    }
}
