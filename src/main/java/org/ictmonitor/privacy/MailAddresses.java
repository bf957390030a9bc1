package org.ictmonitor.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, written as such or against robots: name [at] domain [dot] ua. */
final class MailAddresses {
    private static final String AT = "(?:@|%40| @ |\\s?[\\[({]\\s?(?i:at|@|ет|эт|собака|равлик)\\s?[\\])}]\\s?)";
    private static final String DOT = "(?:\\.|\\s?[\\[({]\\s?(?i:dot|\\.|крапка|точка)\\s?[\\])}]\\s?)";
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}+";
    /** Lengths are bounded, and a match begins where a word does, so that hostile text costs no more than its length. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64}?)" + AT
            + "(" + LABEL + "(?:" + DOT + LABEL + "){1,8})");

    /** Looked for first, since few texts have one. */
    private static final Pattern AT_SIGN = Pattern.compile(AT);

    private static final Pattern WRITTEN_DOT = Pattern.compile(DOT);

    private MailAddresses() {}

    /** The addresses in a text but for those that may be kept, which are asked for in small letters as name@domain.ua. */
    static Stream<Span> in(String text, Predicate<String> kept) {
        if (!AT_SIGN.matcher(text).find()) {
            return Stream.empty();
        }
        return ADDRESS.matcher(text)
                .results()
                .filter(found -> !kept.test(plain(found.group(1), found.group(2))))
                .map(found -> new Span(found.start(), found.end(), "[e-mail]"));
    }

    private static String plain(String name, String domain) {
        Matcher dots = WRITTEN_DOT.matcher(domain);
        return (name + "@" + dots.replaceAll(".")).toLowerCase(Locale.ROOT);
    }
}
