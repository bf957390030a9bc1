package org.ictmonitor.annotate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            Set.of("наш", "наша", "наше", "our", "your", "офіційний", "официальный", "official");
    private static final Set<String> MINE = WordLists.of("owner-mine");
    private static final Set<String> PERSONAL = WordLists.of("owner-personal");
    private static final Set<String> OWN =
            Set.of("свій", "свой", "власний", "собственный", "own", "their", "себе", "себя");
    private static final Set<String> BODIES = WordLists.of("owner-bodies");
    private static final Set<String> PEOPLE = WordLists.of("owner-people");
    private static final Set<String> NO_BODIES = WordLists.of("owner-no-bodies");
    private static final Set<String> IN_HONOUR_OF = Set.of("імені", "ім", "имени", "им");
    private static final Pattern ABBREVIATION = Pattern.compile("[А-ЯІЇЄҐ]{2,5}");
    private static final Pattern OPENED = Pattern.compile("\\s+[\"«“„]");
    private static final int BEFORE = 4;
    private static final int AFTER = 5;

    private final Dictionaries dictionaries;

    Ownership(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The code of a page of that family, the family itself if its owner is not to be told. */
    Code of(Code family, Words words, int from, int to) {
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

    private Owner owner(Words words, int from, int to) {
        Owner possessive = possessive(words, from, to);
        if (possessive != Owner.UNKNOWN) {
            return possessive;
        }
        Owner between = nearest(words, from, to);
        if (between != Owner.UNKNOWN) {
            return between;
        }
        return Stream.<Supplier<Owner>>of(
                        () -> nearest(words, to - 1, clauseEnd(words, to)),
                        () -> properName(words, from, clauseEnd(words, to)),
                        () -> isTitled(words, to) ? Owner.BODY : Owner.UNKNOWN,
                        () -> anywhere(words),
                        () -> hasFullName(words, 0, from) ? Owner.PERSON : Owner.UNKNOWN)
                .map(Supplier::get)
                .filter(owner -> owner != Owner.UNKNOWN)
                .findFirst()
                .orElse(Owner.UNKNOWN);
    }

    private Owner possessive(Words words, int from, int to) {
        int first = Math.max(0, from - BEFORE);
        if (holds(words, first, to, MINE) || holds(words, Math.max(0, from - 1), to, PERSONAL)) {
            return Owner.PERSON;
        }
        if (holds(words, first, to, OWN)) {
            Owner named = anywhere(words);
            return ownOf(
                    named == Owner.UNKNOWN ? properName(words, 0, words.size()) : named,
                    holds(words, first, to, OURS) || areWeSpeaking(words));
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

    /** «сторінка ТЦК», «Facebook-сторінка Івана Петренка»: bodies go by their initials, people by their full names. */
    private Owner properName(Words words, int from, int to) {
        if (hasFullName(words, from, to)) {
            return Owner.PERSON;
        }
        return IntStream.range(from, to).anyMatch(at -> isAbbreviation(words, at)) ? Owner.BODY : Owner.UNKNOWN;
    }

    private static boolean isAbbreviation(Words words, int at) {
        return !words.allCapitals()
                && !NO_BODIES.contains(words.form(at))
                && ABBREVIATION.matcher(words.surface(at)).matches();
    }

    private boolean hasFullName(Words words, int from, int to) {
        return IntStream.range(from, Math.min(to, words.size() - 1)).anyMatch(at -> isFullName(words, at));
    }

    /** A given name and another capital beside it, but not «гімназія імені Івана Франка». */
    private boolean isFullName(Words words, int at) {
        return words.capital(at)
                && words.capital(at + 1)
                && words.gap(at).isBlank()
                && !IN_HONOUR_OF.contains(words.form(at - 1))
                && dictionaries.isGivenName(words.form(at));
    }

    /** «на сторінку «Тепла оселя»»: what has a title of its own is a body or a project. */
    private static boolean isTitled(Words words, int to) {
        return words.capital(to) && OPENED.matcher(words.gap(to - 1)).matches();
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
