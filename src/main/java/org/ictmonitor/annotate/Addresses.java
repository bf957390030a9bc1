package org.ictmonitor.annotate;

import java.util.Locale;
import java.util.Set;

/** Where an address that is written in running text ends: a URL with or without its scheme, an e-mail address, a handle. */
final class Addresses {
    private static final int LONGEST = 2048;
    private static final int LONGEST_HOST = 253;
    private static final Set<String> TOP_LEVEL = Set.of(
            "ua",
            "ru",
            "com",
            "org",
            "net",
            "info",
            "me",
            "eu",
            "io",
            "us",
            "gov",
            "edu",
            "biz",
            "by",
            "kz",
            "pl",
            "de",
            "uk",
            "online",
            "site",
            "gle",
            "gl",
            "ly",
            "be",
            "tv",
            "app",
            "dev",
            "digital",
            "city",
            "center",
            "help",
            "support",
            "health",
            "education",
            "social",
            "ngo",
            "foundation",
            "today",
            "news",
            "media",
            "pro",
            "club",
            "xyz",
            "li",
            "to",
            "gd",
            "cc",
            "co",
            "fr",
            "it",
            "es",
            "cz",
            "at",
            "ch",
            "ca",
            "int",
            "academy",
            "page",
            "link",
            "space",
            "ee",
            "lt",
            "lv",
            "se",
            "no",
            "ie",
            "nl",
            "ro",
            "sk",
            "hu",
            "school",
            "video",
            "blog",
            "store",
            "art",
            "museum",
            "travel",
            "care");

    private Addresses() {}

    /** The end of the address that begins at {@code start}, or -1 if none does. */
    static int end(CharSequence text, int start) {
        char first = text.charAt(start);
        if (first == '@') {
            return handleEnd(text, start);
        }
        if (!isAscii(first)) {
            return -1;
        }
        int run = runEnd(text, start);
        if (run < text.length() && text.charAt(run) == '@' && run > start) {
            return mailEnd(text, run);
        }
        if (hasScheme(text, run) || isLetterScheme(text, start, run)) {
            return tailEnd(text, run);
        }
        return bareEnd(text, start, run);
    }

    private static int handleEnd(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start < LONGEST_HOST && isHandle(text, end)) {
            end++;
        }
        return end - start > 3 ? end : -1;
    }

    /** A handle's letters, and the dots inside: «@school5.example.ua» is one thing, the mail domain of a school. */
    private static boolean isHandle(CharSequence text, int at) {
        char c = text.charAt(at);
        return isAscii(c) || (c == '.' && at + 1 < text.length() && isAscii(text.charAt(at + 1)));
    }

    private static int mailEnd(CharSequence text, int at) {
        int end = trimDots(text, at + 1, runEnd(text, at + 1));
        return end > at + 3 && lastDot(text, at + 1, end) > 0 ? end : -1;
    }

    private static boolean hasScheme(CharSequence text, int run) {
        return run + 2 < text.length()
                && text.charAt(run) == ':'
                && text.charAt(run + 1) == '/'
                && text.charAt(run + 2) == '/';
    }

    private static boolean isLetterScheme(CharSequence text, int start, int run) {
        return run + 1 < text.length()
                && text.charAt(run) == ':'
                && isAscii(text.charAt(run + 1))
                && run - start == 6
                && "mailto".contentEquals(text.subSequence(start, run));
    }

    private static int bareEnd(CharSequence text, int start, int run) {
        int end = trimDots(text, start, run);
        int dot = lastDot(text, start, end);
        if (dot <= start || end - start < 4 || !TOP_LEVEL.contains(lower(text, dot + 1, end))) {
            return -1;
        }
        boolean path = end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '?');
        return path ? tailEnd(text, end) : end;
    }

    private static String lower(CharSequence text, int start, int end) {
        return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    private static int tailEnd(CharSequence text, int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST);
        int open = 0;
        while (end < limit && !endsAddress(text.charAt(end)) && open >= 0) {
            char c = text.charAt(end++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return trimTail(text, from, open < 0 ? end - 1 : end);
    }

    private static boolean endsAddress(char c) {
        return c <= ' ' || c == '\u00A0' || "<>\"«»„“”|[]{}".indexOf(c) >= 0;
    }

    private static int trimTail(CharSequence text, int from, int end) {
        int trimmed = end;
        while (trimmed > from && ".,;:!?'’…*".indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    private static int runEnd(CharSequence text, int start) {
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_HOST);
        while (end < limit && (isAscii(text.charAt(end)) || isJoint(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isAscii(char c) {
        return LookAlikes.isLatin(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isJoint(CharSequence text, int at) {
        char c = text.charAt(at);
        return c == '.' || c == '-' || c == '+' || c == '%';
    }

    private static int trimDots(CharSequence text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && !isAscii(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static int lastDot(CharSequence text, int start, int end) {
        for (int i = end - 1; i > start; i--) {
            if (text.charAt(i) == '.') {
                return i;
            }
        }
        return -1;
    }
}
