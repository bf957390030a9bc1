package org.ictmonitor.annotate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ictmonitor.Code;

/** Whose page it is: of an organisation, body or project, of a person, or not to be told (coding manual, rule 9). */
final class Ownership {
    static final String PAGE = "page";
    private static final Code FACEBOOK = new Code("facebook");
    private static final Code INSTAGRAM = new Code("instagram");
    static final List<Code> FAMILIES = List.of(FACEBOOK, INSTAGRAM);

    private static final Map<Code, Code> ORGANISATION =
            Map.of(FACEBOOK, new Code("facebook.page"), INSTAGRAM, new Code("instagram.corporate"));
    private static final Map<Code, Code> PERSON =
            Map.of(FACEBOOK, new Code("facebook.personal"), INSTAGRAM, new Code("instagram.personal"));

    private static final Set<String> OURS =
            Set.of("наш", "наша", "наше", "our", "офіційний", "официальный", "official");
    private static final Set<String> MINE = WordLists.of("owner-mine");
    private static final Set<String> PERSONAL = WordLists.of("owner-personal");
    private static final Set<String> OWN = Set.of("свій", "свой", "власний", "собственный", "own", "their");
    private static final Set<String> BODIES = WordLists.of("owner-bodies");
    private static final Set<String> PEOPLE = WordLists.of("owner-people");
    private static final int BEFORE = 4;
    private static final int AFTER = 5;

    private Ownership() {}

    /** The code of a page of that family, the family itself if its owner is not to be told. */
    static Code of(Code family, Words words, int from, int to) {
        Owner owner = owner(words, from, to);
        return switch (owner) {
            case BODY -> ORGANISATION.getOrDefault(family, family);
            case PERSON -> PERSON.getOrDefault(family, family);
            case UNKNOWN -> family;
        };
    }

    private enum Owner {
        BODY,
        PERSON,
        UNKNOWN
    }

    private static Owner owner(Words words, int from, int to) {
        Owner possessive = possessive(words, from, to);
        if (possessive != Owner.UNKNOWN) {
            return possessive;
        }
        Owner between = nearest(words, from, to);
        if (between != Owner.UNKNOWN) {
            return between;
        }
        Owner near = nearest(words, to - 1, clauseEnd(words, to));
        return near == Owner.UNKNOWN ? anywhere(words) : near;
    }

    private static Owner possessive(Words words, int from, int to) {
        int first = Math.max(0, from - BEFORE);
        if (holds(words, first, to, MINE) || holds(words, Math.max(0, from - 1), to, PERSONAL)) {
            return Owner.PERSON;
        }
        if (holds(words, first, to, OWN)) {
            return ownOf(anywhere(words), holds(words, first, to, OURS) || areWeSpeaking(words));
        }
        if (holds(words, first, to, OURS)) {
            return Owner.BODY;
        }
        return Owner.UNKNOWN;
    }

    /** «створила свою офіційну сторінку»: official pages, and those of us who write here, are bodies' where nobody is named. */
    private static Owner ownOf(Owner named, boolean ours) {
        return named != Owner.UNKNOWN ? named : ours ? Owner.BODY : Owner.PERSON;
    }

    /** «опублікуємо на своїй сторінці»: verbs of the first person plural are a site's own voice. */
    private static boolean areWeSpeaking(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(words::form)
                .anyMatch(form ->
                        form.length() > 5 && (form.endsWith("ємо") || form.endsWith("имо") || form.endsWith("їмо")));
    }

    /** An owner is named in the same clause: a comma ends it. */
    private static int clauseEnd(Words words, int to) {
        int end = to;
        while (end < Math.min(words.size(), to + AFTER) && !words.gap(end - 1).contains(",")) {
            end++;
        }
        return end;
    }

    private static boolean holds(Words words, int from, int to, Set<String> lemmas) {
        return IntStream.range(from, to).anyMatch(at -> any(words, at, lemmas));
    }

    private static Owner nearest(Words words, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            Owner owner = kind(words, at);
            if (owner != Owner.UNKNOWN) {
                return owner;
            }
        }
        return Owner.UNKNOWN;
    }

    private static Owner anywhere(Words words) {
        return nearest(words, 0, words.size());
    }

    private static Owner kind(Words words, int at) {
        if (any(words, at, PEOPLE)) {
            return Owner.PERSON;
        }
        return any(words, at, BODIES) ? Owner.BODY : Owner.UNKNOWN;
    }

    private static boolean any(Words words, int at, Set<String> lemmas) {
        return lemmas.contains(words.form(at))
                || words.token(at).lemmas().stream().anyMatch(lemmas::contains);
    }
}
