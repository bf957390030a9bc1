package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as {@link WindowNet} reads it, place by place and in order: a word by its dictionary form, its stem, its form as a verb
 * and what it is about; a mention by its code and family; a sign between words by itself. Safe for any number of threads.
 */
final class WindowPlaces {
    private static final int MOST = 80;
    private static final String SIGNS = ",;:.!?—–-()|•«»\"/";
    private static final List<Place> OF_SIGNS = SIGNS.chars()
            .mapToObj(sign -> new Place(List.of("w=" + (char) sign), false))
            .toList();
    private static final int COMMON = 1 << 13;

    private final Remembered<Read, Place> known = new Remembered<>(COMMON);

    private final VerbForms verbs;
    private final Frames frames = new Frames();
    private final UnitFeatures units = new UnitFeatures();

    WindowPlaces(VerbForms verbs) {
        this.verbs = verbs;
    }

    /**
     * What stands at one place.
     *
     * @param names the first says what it is, the others what it is like
     * @param mention whether it is a mention
     */
    record Place(List<String> names, boolean mention) {}

    /**
     * A word as it was met.
     *
     * @param unit its dictionary form, or what stands for all numbers
     */
    private record Read(String form, String unit, String language) {}

    /** The places of a sentence, the first eighty of a longer one. */
    List<Place> of(Words words, List<Found> found, String language) {
        List<Place> places = new ArrayList<>();
        signs(words.gap(-1), places);
        int next = 0;
        for (int at = 0; at < words.size() && places.size() < MOST; at++) {
            if (next < found.size() && found.get(next).from() <= at) {
                Found mention = found.get(next++);
                places.add(mention(mention));
                at = Math.max(at, mention.to() - 1);
            } else {
                String unit = PurposeFeatures.lemma(words.token(at));
                places.add(known.of(new Read(words.form(at), unit, language), this::word));
            }
            signs(words.gap(at), places);
        }
        return places.size() > MOST ? places.subList(0, MOST) : places;
    }

    private static Place mention(Found mention) {
        String kind = mention.address() ? "w=<address>" : "w=<tool>";
        return new Place(
                List.of(kind, "c=" + mention.code(), "f=" + mention.code().family()), true);
    }

    private Place word(Read word) {
        List<String> names = new ArrayList<>(units.of(word.unit()));
        String verb = verbs.kind(word.form(), word.language());
        if (!verb.isEmpty()) {
            names.add("v=" + verb);
        }
        for (String frame : frames.of(word.form())) {
            names.add("r=" + frame);
        }
        return new Place(List.copyOf(names), false);
    }

    private static void signs(String gap, List<Place> places) {
        for (int i = 0; i < gap.length(); i++) {
            int sign = SIGNS.indexOf(gap.charAt(i));
            if (sign >= 0) {
                places.add(OF_SIGNS.get(sign));
            }
        }
    }
}
