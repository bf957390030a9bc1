package org.ictmonitor.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of persons: a given name with a patronymic, a surname with initials, or a frequent given name with a surname. What
 * stands behind a word for a street or «імені», or is called after a figure of history, names a place and stays.
 */
final class PersonNames {
    private static final String MARK = "[name]";
    private static final String PART = "[А-ЯІЇЄҐЁ][\\p{IsCyrillic}'’ʼ]{1,30}+";
    private static final String WORD = PART + "(?:-" + PART + ")?+";
    private static final String GAP = "[ \\u00A0]{1,2}";
    private static final String INITIALS = "[А-ЯІЇЄҐЁ]\\.[ \\u00A0]?[А-ЯІЇЄҐЁ]\\.";
    private static final String PATRONYMIC = "[А-ЯІЇЄҐЁ][\\p{IsCyrillic}'’ʼ]{0,30}"
            + "(?:(?i:[іїое]вн)(?i:а|и|і|ы|е|у|ою|ой)|(?i:[оеєй]вич|йович|[лкм]ь?ич)(?i:а|у|ем|ом|еві|і|е)?)";
    /** Whether the surname stands before or behind cannot be told, so capitalised words on both sides go. */
    private static final Pattern WITH_INITIALS = Pattern.compile("(?<![\\p{L}.])(?:" + WORD + GAP + INITIALS
            + "(?:[ \\u00A0]?" + WORD + ")?|" + INITIALS + "[ \\u00A0]?" + WORD + ")");

    private static final Pattern WITH_PATRONYMIC = Pattern.compile(
            "(?<!\\p{L})(?:" + WORD + GAP + ")?" + WORD + GAP + PATRONYMIC + "(?!\\p{L})(?:" + GAP + WORD + ")?");
    private static final Pattern WITH_INITIAL = Pattern.compile("(?<![\\p{L}.])[А-ЯІЇЄҐЁ]\\.[ \\u00A0]?(" + WORD
            + ")|(?<![\\p{L}.])(" + WORD + ")" + GAP + "[А-ЯІЇЄҐЁ]\\.(?!\\p{L})");
    private static final Pattern CAPITALISED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@_'’-])\\p{Lu}[\\p{L}'’ʼ]{1,30}+(?:-\\p{Lu}[\\p{L}'’ʼ]{1,30}+)?+(?![\\p{N}@_])");

    private static final Pattern PLACE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:імені|ім\\.|имени|им\\.|вулиц\\p{L}*|вул\\.|улиц\\p{L}*"
                    + "|ул\\.|просп\\p{L}*\\.?|бульвар\\p{L}*|бул\\.|бульв\\.|площ\\p{L}*|пл\\.|провул\\p{L}*\\.?|пров\\.|шосе|узв[іо]\\p{L}*"
                    + "|набережн\\p{L}*|алея|алеї|музе\\p{L}*|премі\\p{L}*|орден\\p{L}*|парк\\p{L}{0,2}|сквер\\p{L}{0,2}|станці\\p{L}*"
                    + "|street|avenue|st\\.)[\\s\\u00A0]*[«\"]?(?:(?:академік|професор|генерал|маршал|гетьман|княз|княгин|отаман|полковник|капітан"
                    + "|геро|свят|митрополит|патріарх|україн)\\p{L}{0,4}[\\s\\u00A0]+){0,2}$");
    private static final int LOOK_BACK = 70;

    private final GivenNames names = new GivenNames();
    private final List<String[]> figures = Resources.lines("known-figures.txt").stream()
            .map(line -> line.toLowerCase(Locale.ROOT).split(" "))
            .toList();

    /** The names in a text; where two overlap, the one that tells most counts, be it of a place. */
    Stream<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        Stream.of(
                        WITH_PATRONYMIC.matcher(text).results().map(PersonNames::span),
                        WITH_INITIALS.matcher(text).results().map(PersonNames::span),
                        pairs(text).stream(),
                        WITH_INITIAL
                                .matcher(text)
                                .results()
                                .filter(PersonNames::hasSurname)
                                .map(PersonNames::span))
                .flatMap(each -> each)
                .filter(span -> names.stream().noneMatch(span::overlaps))
                .forEach(names::add);
        return names.stream().filter(span -> !isPlace(text, span) && !isFigure(text, span));
    }

    private static Span span(MatchResult found) {
        return new Span(found.start(), found.end(), MARK);
    }

    private static boolean hasSurname(MatchResult found) {
        return Surname.isLikely(found.group(found.group(1) == null ? 2 : 1));
    }

    private static boolean isPlace(String text, Span span) {
        String before = text.substring(Math.max(0, span.start() - LOOK_BACK), span.start());
        return PLACE.matcher(before).find();
    }

    /** Given names with the word beside them that is their surname. */
    private List<Span> pairs(String text) {
        List<MatchResult> words = CAPITALISED.matcher(text).results().toList();
        List<Span> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<GivenNames.Kind> kind = names.kind(words.get(i).group());
            if (kind.isPresent()) {
                pair(text, words, i, kind.get()).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Span> pair(String text, List<MatchResult> words, int at, GivenNames.Kind kind) {
        if (at + 1 < words.size() && isNext(text, words.get(at), words.get(at + 1))) {
            String behind = words.get(at + 1).group();
            boolean surname = kind == GivenNames.Kind.NAME ? Surname.mayFollow(behind) : Surname.isLikely(behind);
            if (surname && !(isName(behind) && !Surname.isLikely(behind))) {
                return Optional.of(between(words.get(at), words.get(at + 1)));
            }
        }
        boolean before = at > 0
                && isNext(text, words.get(at - 1), words.get(at))
                && Surname.isLikely(words.get(at - 1).group());
        return before ? Optional.of(between(words.get(at - 1), words.get(at))) : Optional.empty();
    }

    private boolean isName(String word) {
        return names.kind(word).isPresent();
    }

    private static Span between(MatchResult first, MatchResult last) {
        return new Span(first.start(), last.end(), MARK);
    }

    private static boolean isNext(String text, MatchResult word, MatchResult next) {
        return text.substring(word.end(), next.start()).matches(GAP);
    }

    private boolean isFigure(String text, Span pair) {
        String[] words = text.substring(pair.start(), pair.end())
                .toLowerCase(Locale.ROOT)
                .split(GAP);
        return words.length == 2
                && figures.stream()
                        .anyMatch(figure -> begins(words, figure[0], figure[1]) || begins(words, figure[1], figure[0]));
    }

    private static boolean begins(String[] words, String first, String second) {
        return words[0].startsWith(first) && words[1].startsWith(second);
    }
}
