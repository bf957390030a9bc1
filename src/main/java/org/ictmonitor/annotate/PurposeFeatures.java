package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ictmonitor.Token;

/**
 * What a sentence shows of its purpose: its words by their dictionary forms and by what they are about, the tools by family
 * with their neighbours, forms of verbs, quoted speech, and whether it is a bare line.
 */
final class PurposeFeatures {
    private static final int MOST_WORDS = 80;
    /** So many mentions of a sentence show what all of them are for. */
    private static final int MOST_MENTIONS = 12;

    private static final int BARE = 7;
    private static final String DASHES = "-–—";
    private static final int NEAR = 2;
    /** Words farther from every mention than this are in another clause, as a rule. */
    private static final int REACH = 10;

    private static final int MOST_CUES = 3;
    private static final Map<String, Set<String>> CUES = new TreeMap<>(Map.of(
            "provide", WordLists.of("cue-provide"),
            "communicate", WordLists.of("cue-communicate"),
            "inform", WordLists.of("cue-inform"),
            "none", WordLists.of("cue-none")));
    private static final Set<String> MEANS = WordLists.of("prepositions");
    /** Kinds of features that say other things of other tools: to go to a page is to read, to go to a centre to be served. */
    private static final List<String> OF_FAMILY = List.of("s=", "l=", "r=", "v=", "fl=", "fr=", "fc=", "fv=");

    private final VerbForms forms;
    private final FrameFeatures frames;
    private final UnitFeatures names = new UnitFeatures();

    PurposeFeatures(VerbForms forms) {
        this.forms = forms;
        this.frames = new FrameFeatures(forms);
    }

    /** Each once, however often it is there: a word said three times speaks no louder than one said once. */
    List<String> of(Words words, List<Found> found, String language) {
        Set<String> features = new LinkedHashSet<>(all(words, found, language));
        return withFamilies(features, families(found));
    }

    /** Whether no word beside the mentions is a verb, which is the feature {@code no-verb}. */
    boolean isVerbless(Words words, List<Found> found, String language) {
        return !verbs(words, found, language, new ArrayList<>());
    }

    private static Set<String> families(List<Found> found) {
        Set<String> families = new LinkedHashSet<>();
        first(found).forEach(mention -> families.add(mention.code().family().value()));
        return families;
    }

    /** The features, and those near the mentions once more for each family of tools. */
    private static List<String> withFamilies(Set<String> features, Set<String> families) {
        List<String> all = new ArrayList<>(features);
        for (String feature : features) {
            if (isOfFamily(feature)) {
                families.forEach(family -> all.add(family + " " + feature));
            }
        }
        return all;
    }

    private static boolean isOfFamily(String feature) {
        for (String kind : OF_FAMILY) {
            if (feature.startsWith(kind)) {
                return true;
            }
        }
        return false;
    }

    private List<String> all(Words words, List<Found> found, String language) {
        List<String> features = new ArrayList<>();
        List<String> units = units(words, found, features);
        units.forEach(unit -> features.addAll(names.of(unit)));
        boolean verbs = verbs(words, found, language, features);
        features.add(verbs ? "verb" : "no-verb");
        place(words, found, features);
        near(words, found, features);
        frames.add(words, first(found), marked(words, found, 0), MOST_WORDS, language, features);
        if (isSaid(words)) {
            features.add("said");
        }
        cues(units, features);
        shape(words, found, features);
        features.add(words.size() < BARE ? verbs ? "short" : "bare" : "long");
        return features;
    }

    /** The words near the mentions, each mention as one unit with its family. Of those farther away only the frames count. */
    private static List<String> units(Words words, List<Found> found, List<String> features) {
        List<String> units = new ArrayList<>();
        boolean[] isNear = marked(words, found, REACH);
        int next = 0;
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            if (next < found.size() && found.get(next).from() <= at) {
                Found mention = found.get(next++);
                units.add(unit(mention));
                features.add("f=" + mention.code().family());
                features.add("c=" + mention.code());
                at = mention.to() - 1;
            } else if (isNear[at]) {
                units.add(lemma(words.token(at)));
            }
        }
        return units;
    }

    /** Marks the words that stand at most so many words from a mention. */
    private static boolean[] marked(Words words, List<Found> found, int reach) {
        boolean[] marked = new boolean[words.size()];
        for (Found mention : found) {
            int to = Math.min(words.size(), mention.to() + reach);
            for (int at = Math.max(0, mention.from() - reach); at < to; at++) {
                marked[at] = true;
            }
        }
        return marked;
    }

    private static String unit(Found mention) {
        return mention.address() ? "<" + mention.code().family() + " address>" : "<tool>";
    }

    /** The dictionary form of a word, or what stands for all numbers. */
    static String lemma(Token token) {
        char first = token.form().charAt(0);
        if (Character.isDigit(first)) {
            return "<number>";
        }
        return token.lemmas().isEmpty() ? token.form() : token.lemmas().get(0);
    }

    /** A tool at the very beginning is often the subject of what is said; one after a preposition is a means. */
    private static void place(Words words, List<Found> found, List<String> features) {
        for (Found mention : first(found)) {
            String before = words.form(mention.from() - 1);
            features.add("before=" + (before.isEmpty() ? "nothing" : MEANS.contains(before) ? before : "other"));
        }
    }

    /** The words right before and after each mention, by family of the mention. */
    private static void near(Words words, List<Found> found, List<String> features) {
        for (Found mention : first(found)) {
            String family = mention.code().family().value();
            for (int away = 1; away <= NEAR; away++) {
                features.add("l=" + lemmaAt(words, mention.from() - away));
                features.add("r=" + lemmaAt(words, mention.to() - 1 + away));
            }
            features.add("k=" + family + " " + lemmaAt(words, mention.from() - 1));
        }
    }

    private static List<Found> first(List<Found> found) {
        return found.subList(0, Math.min(found.size(), MOST_MENTIONS));
    }

    private static String lemmaAt(Words words, int at) {
        return at < 0 ? "<start>" : at >= words.size() ? "<end>" : lemma(words.token(at));
    }

    /** How many words of each list of cues there are, up to three. */
    private static void cues(List<String> units, List<String> features) {
        for (Map.Entry<String, Set<String>> cue : CUES.entrySet()) {
            int count = 0;
            for (String unit : units) {
                if (count < MOST_CUES && cue.getValue().contains(unit)) {
                    features.add("cue=" + cue.getKey() + ++count);
                }
            }
        }
    }

    /** What the sentence looks like: a question, a line with a colon, many tools, a mention at the start or the end. */
    private static void shape(Words words, List<Found> found, List<String> features) {
        String text = words.text().strip();
        features.add("ends=" + (text.isEmpty() ? "" : sign(text.codePointBefore(text.length()))));
        features.add("begins=" + (text.isEmpty() ? "" : sign(text.codePointAt(0))));
        features.add("tools=" + Math.min(found.size(), MOST_CUES));
        features.add("length=" + Math.min(words.size() / 4, 6));
        if (!found.isEmpty()) {
            features.add(found.get(0).from() == 0 ? "tool-first" : "tool-later");
            features.add(found.get(found.size() - 1).to() == words.size() ? "tool-last" : "tool-inside");
        }
        if (text.indexOf(':') > 0) {
            features.add("colon");
        }
    }

    /** «…», — написав голова: quoted speech with a comma and a dash behind it, as news have it. */
    private static boolean isSaid(Words words) {
        for (int at = -1; at < words.size(); at++) {
            String gap = words.gap(at);
            int comma = gap.indexOf(',');
            if (comma > 0
                    && Words.isQuote(gap.charAt(comma - 1))
                    && DASHES.indexOf(gap.strip().charAt(gap.strip().length() - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String sign(int c) {
        return Character.isLetter(c)
                ? Character.isUpperCase(c) ? "A" : "a"
                : Character.isDigit(c) ? "0" : Character.toString(c);
    }

    private boolean verbs(Words words, List<Found> found, String language, List<String> features) {
        boolean any = false;
        boolean[] named = marked(words, found, 0);
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            if (!named[at]) {
                any |= verb(words.form(at), language, features);
            }
        }
        return any;
    }

    private boolean verb(String form, String language, List<String> features) {
        String kind = forms.kind(form, language);
        if (!kind.isEmpty()) {
            features.add("v=" + kind);
        }
        return !kind.isEmpty();
    }
}
