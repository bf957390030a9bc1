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
    private static final Set<String> ASKED = WordLists.of("owner-asked");
    private static final Pattern IMPERATIVE = Pattern.compile("\\p{L}{3,}(?:[аиуюія]йте|іть|стите|жите|шите)");
    private static final Set<String> JOIN = WordLists.of("owner-join");
    private static final Set<String> BODIES = WordLists.of("owner-bodies");
    private static final Set<String> PEOPLE = WordLists.of("owner-people");
    private static final Set<String> NO_BODIES = WordLists.of("owner-no-bodies");
    private static final Set<String> IN_HONOUR_OF = Set.of("імені", "ім", "имени", "им");
    private static final Pattern ABBREVIATION = Pattern.compile("[А-ЯІЇЄҐ]{2,5}");
    /** Bodies whose names are run together: Київрада, Прикарпаттяобленерго, Мінсоцполітики, Держпраці, Укрзалізниця. */
    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "\\p{L}{2,}(?:рад[аиіуою]+|совет[аеуом]*|обленерго|облэнерго|енерго|энерго|водоканал\\p{L}{0,2}|газ|транс|зеленбуд|автодор|"
                    + "виконком\\p{L}{0,2}|метрополітен\\p{L}{0,2}|центр\\p{L}{0,2}|фонд\\p{L}{0,2}|банк\\p{L}{0,2})|"
                    + "(?:мін(?!іст|ім|ськ|ус)|мин(?!ист|им|ск|ус)|держ(?!ав)|гос(?!уд|под|т)|нац(?!іон|ион|ист)|укр(?!аїн|аин|оп|иття))\\p{L}{5,}");

    private static final Pattern LATIN_INITIALS = Pattern.compile("[A-Z]{2,7}(?:['’]s)?");
    private static final Set<String> TIMES = Set.of(
            "року",
            "дня",
            "ранку",
            "вечора",
            "тижня",
            "місяця",
            "числа",
            "часу",
            "доби",
            "години",
            "года",
            "утра",
            "вечера",
            "недели",
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня");
    private static final Pattern OPENED = Pattern.compile("\\s+[\"«“„]");
    private static final int BEFORE = 4;
    private static final int AFTER = 5;
    private static final int ADDRESS_REACH = 3;

    private final Dictionaries dictionaries;

    Ownership(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The code of a page of that family, the family itself if its owner is not to be told. */
    Code of(Code family, Words words, int from, int to) {
        Owner owner = owner(family, words, from, to);
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

    private Owner owner(Code family, Words words, int from, int to) {
        Owner possessive = possessive(words, from, to);
        if (possessive != Owner.UNKNOWN) {
            return possessive;
        }
        Owner between = nearest(words, from, to);
        if (between != Owner.UNKNOWN) {
            return between;
        }
        return Stream.<Supplier<Owner>>of(
                        () -> isOfThing(words, to) || isInitials(words, from - 1) ? Owner.BODY : Owner.UNKNOWN,
                        () -> nearest(words, to - 1, clauseEnd(words, to)),
                        () -> properName(words, from, clauseEnd(words, to)),
                        () -> isTitled(words, to) ? Owner.BODY : Owner.UNKNOWN,
                        () -> anywhere(words, from),
                        () -> hasFullName(words, 0, from) ? Owner.PERSON : Owner.UNKNOWN,
                        () -> isInvitation(words, from) || isAddressed(family, words, to) ? Owner.BODY : Owner.UNKNOWN,
                        () -> hasGivenName(words, from) ? Owner.PERSON : Owner.UNKNOWN)
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
            boolean person = isDoneByPerson(words) || isAskedOfReaders(words);
            Owner named = person ? Owner.PERSON : nearest(words, 0, words.size());
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

    /** «Об этом на своей странице сообщил член исполкома Андрей Сташук»: a person named in the nominative is who writes there. */
    private boolean isDoneByPerson(Words words) {
        return IntStream.range(0, words.size() - 1)
                .anyMatch(at -> isFullName(words, at) && dictionaries.isNominative(words.form(at)));
    }

    /** «Розмістіть фото на своїй сторінці», «необхідно опублікувати допис на своїх сторінках»: the pages of those who read it. */
    private static boolean isAskedOfReaders(Words words) {
        return IntStream.range(0, words.size())
                .anyMatch(at -> ASKED.contains(words.form(at))
                        || IMPERATIVE.matcher(words.form(at)).matches());
    }

    /** «Наш канал на Ютубі та сторінка на Фейсбук», «Підписуйтесь на сторінку у Facebook»: a site speaks of what is its own. */
    private static boolean isInvitation(Words words, int from) {
        return IntStream.range(0, from).anyMatch(at -> words.isAny(at, OURS) || words.isAny(at, JOIN));
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

    /** «На «Фейсбук»-сторінці структури», «на сторінці у Facebook лікарні»: a thing in the genitive, which is no person. */
    private boolean isOfThing(Words words, int to) {
        return to < words.size()
                && words.gap(to - 1).chars().allMatch(c -> c == ' ' || Words.isQuote((char) c))
                && !TIMES.contains(words.form(to))
                && !any(words, to, PEOPLE)
                && !isFullName(words, to)
                && dictionaries.isGenitiveThing(words.form(to));
    }

    /** "The NRC Facebook page". */
    private static boolean isInitials(Words words, int at) {
        return at >= 0
                && !words.allCapitals()
                && LATIN_INITIALS.matcher(words.surface(at)).matches();
    }

    /** «Сторінка у Facebook: www.facebook.com/…»: who gives the address of a page without saying whose gives that of his own. */
    private static boolean isAddressed(Code family, Words words, int to) {
        return IntStream.range(to, Math.min(words.size(), to + ADDRESS_REACH))
                .anyMatch(at -> WordTokenizer.isAddress(words.token(at))
                        && words.form(at).contains(family.value() + "."));
    }

    /** «Галина завела сторінку в Instagram»: the subject is a person by her first name. */
    private boolean hasGivenName(Words words, int to) {
        return IntStream.range(0, to)
                .anyMatch(at -> words.capital(at)
                        && dictionaries.isGivenName(words.form(at))
                        && dictionaries.isNominative(words.form(at)));
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
                && (dictionaries.isGivenName(words.form(at))
                        || (dictionaries.isAlsoGivenName(words.form(at))
                                && dictionaries.isSurname(words.form(at + 1))));
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

    /** The owner that stands nearest before the page, else the first one after it. */
    private static Owner anywhere(Words words, int from) {
        for (int at = from - 1; at >= 0; at--) {
            Owner owner = kind(words, at);
            if (owner != Owner.UNKNOWN) {
                return owner;
            }
        }
        return nearest(words, from, words.size());
    }

    private static Owner kind(Words words, int at) {
        if (any(words, at, PEOPLE)) {
            return Owner.PERSON;
        }
        return any(words, at, BODIES) || isRunTogether(words, at) ? Owner.BODY : Owner.UNKNOWN;
    }

    private static boolean isRunTogether(Words words, int at) {
        return words.capital(at) && RUN_TOGETHER.matcher(words.form(at)).matches();
    }

    private static boolean any(Words words, int at, Set<String> lemmas) {
        return lemmas.contains(words.form(at))
                || words.token(at).lemmas().stream().anyMatch(lemmas::contains);
    }
}
