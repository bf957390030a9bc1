package org.ictmonitor.privacy;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers: ten digits from 0, with or without the country's prefix; any international number; seven digits in three
 * groups; five or six in groups behind a word such as «тел.». Numbers of free lines (0 800) and short ones (1551, 15-00, 102)
 * are no person's and stay.
 */
final class PhoneNumbers {
    private static final int FEWEST = 5;
    private static final String GAP = "[ \\u00A0()./\\u2011\\u2013-]{0,3}";
    private static final Pattern LONG =
            Pattern.compile("(?<![\\d.,])\\+?\\(?\\d(?:" + GAP + "\\d){6,14}(?![\\d]|[.,]\\d)");
    private static final String DASH = "[-\\u2011\\u2013 ]";
    private static final Pattern LOCAL = Pattern.compile("\\d{3}" + DASH + "\\d{2}" + DASH + "\\d{2}");
    private static final Pattern SHORT =
            Pattern.compile("(?iu)(?<!\\d)(?=\\d)(?<=(?:тел|факс|телефон|телефони|телефоны)[.: ]{1,3})" + "\\d{1,2}"
                    + DASH + "\\d{2}" + DASH + "\\d{2}(?!" + DASH + "?\\d)");
    private static final String AREA = "0[1-9]\\d{8}";

    private PhoneNumbers() {}

    /**
     * The numbers in a text but for those that may be kept, which are asked for by their digits alone: 0441234567 whether or
     * not the prefix 38 is written, others as they stand.
     */
    static Stream<Span> in(String text, Predicate<String> kept) {
        if (text.chars().filter(Character::isDigit).limit(FEWEST).count() < FEWEST) {
            return Stream.empty();
        }
        Stream<MatchResult> found = Stream.concat(
                LONG.matcher(text).results().filter(each -> isPhone(each.group())),
                SHORT.matcher(text).results());
        return found.filter(each -> !kept.test(digits(each.group())))
                .map(each -> new Span(each.start(), each.end(), "[phone]"));
    }

    /** The digits of a number without the prefix of Ukraine or of a long-distance call. */
    static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^(?:38|8)(?=0\\d{9}$)", "");
    }

    private static boolean isPhone(String candidate) {
        String digits = digits(candidate);
        boolean free = digits.startsWith("0800");
        boolean national = digits.matches(AREA) && !isDate(candidate);
        boolean foreign = candidate.startsWith("+") && digits.length() >= 9;
        return !free && (national || foreign || LOCAL.matcher(candidate).matches());
    }

    /** Day, month and year with a time behind it have as many digits as a number. */
    private static boolean isDate(String candidate) {
        return candidate.matches("0\\d[./]\\d{2}[./]\\d{4}.*");
    }
}
