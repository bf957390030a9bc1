package org.ictmonitor.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks e-mail addresses, telephone numbers and names of persons. A name is known by its form alone: a surname with two
 * initials, before or behind it, or a given name with a patronymic (Ukrainian -івна, -ович, Russian -овна, -евич, in all
 * cases), with the surname beside it. So a given name with a surname alone is <em>not</em> found, and officials and the dead
 * are masked as well; what stands behind a word for a street or «імені» is left, since it names a place. Numbers of free
 * lines (0 800) and of three to six digits stay: no person has one. Safe to share between threads.
 */
public final class PersonalData {
    /** Lengths are bounded, and a match begins where a word does, so that hostile text costs no more than its length. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}?(?:@|%40)"
            + "[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.,])\\+?\\(?\\d(?:[ \\u00A0()\\u2011\\u2013-]{0,2}\\d){6,14}(?![\\d]|[.,]\\d)");
    private static final Pattern LOCAL = Pattern.compile("\\d{3}[-\\u2011\\u2013 ]\\d{2}[-\\u2011\\u2013 ]\\d{2}");

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
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)(?:імені|ім\\.|имени|им\\.|вулиц\\p{L}*|вул\\.|улиц\\p{L}*|ул\\.|просп\\p{L}*\\.?|бульвар\\p{L}*"
                    + "|бул\\.|бульв\\.|площ\\p{L}*|пл\\.|провул\\p{L}*\\.?|пров\\.|шосе)\\s*$");
    private static final int LOOK_BACK = 16;

    /** What is masked. */
    private record Span(int start, int end, String mark) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private PersonalData() {}

    /** The text with a mark in place of each piece of personal data; the same text if there is none. */
    public static String masked(String text) {
        return masked(List.of(text)).getFirst();
    }

    /**
     * Pieces of one text, such as a word with its left and right context, each masked: data that lies across two pieces is
     * marked in both.
     */
    public static List<String> masked(List<String> pieces) {
        List<Span> spans = spans(String.join("", pieces));
        List<String> masked = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            masked.add(masked(piece, at, spans));
            at += piece.length();
        }
        return masked;
    }

    private static String masked(String piece, int at, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            int start = Math.max(span.start - at, done);
            int end = Math.min(span.end - at, piece.length());
            if (start < end) {
                text.append(piece, done, start).append(span.mark);
                done = end;
            }
        }
        return text.append(piece, done, piece.length()).toString();
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        add(spans, EMAIL.matcher(text), "[e-mail]");
        for (Matcher found = PHONE.matcher(text); found.find(); ) {
            if (isPhone(found.group())) {
                add(spans, new Span(found.start(), found.end(), "[phone]"));
            }
        }
        addNames(spans, WITH_PATRONYMIC.matcher(text), text);
        addNames(spans, WITH_INITIALS.matcher(text), text);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static void add(List<Span> spans, Matcher found, String mark) {
        while (found.find()) {
            add(spans, new Span(found.start(), found.end(), mark));
        }
    }

    private static void addNames(List<Span> spans, Matcher found, String text) {
        while (found.find()) {
            String before = text.substring(Math.max(0, found.start() - LOOK_BACK), found.start());
            if (!PLACE.matcher(before).find()) {
                add(spans, new Span(found.start(), found.end(), "[name]"));
            }
        }
    }

    private static void add(List<Span> spans, Span span) {
        if (spans.stream().noneMatch(span::overlaps)) {
            spans.add(span);
        }
    }

    /** Ten digits from 0, with or without the country's prefix; any international number; or one within a town. */
    private static boolean isPhone(String candidate) {
        String digits = candidate.replaceAll("\\D", "");
        String national = digits.replaceFirst("^(?:38|8)(?=0\\d{9}$)", "");
        boolean whole = national.matches("0[1-9]\\d{8}") && !national.startsWith("0800");
        boolean foreign = candidate.startsWith("+") && digits.length() >= 9 && !national.startsWith("0800");
        return whole || foreign || LOCAL.matcher(candidate).matches();
    }
}
