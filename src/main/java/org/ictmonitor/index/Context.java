package org.ictmonitor.index;

/** How far reaches what is shown beside a place in a sentence, cut between words. */
final class Context {
    private Context() {}

    /** Where as many whole words before a place begin as fit into a width; a first word that does not fit is cut. */
    static int before(CharSequence text, int end, int width) {
        int start = Math.max(0, end - width);
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            int space = nextSpace(text, start, end);
            start = space < end ? space + 1 : wholeSign(text, start);
        }
        return start;
    }

    /** Where as many whole words after a place end as fit into a width, exclusive; a first word that does not fit is cut. */
    static int after(CharSequence text, int start, int width) {
        int end = Math.min(text.length(), start + width);
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            int space = lastSpace(text, start, end);
            end = space > start ? space : wholeSign(text, end);
        }
        return end;
    }

    private static int nextSpace(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        // A single space right before the place means that the word beside it does not fit.
        return at < to - 1 ? at : to;
    }

    private static int lastSpace(CharSequence text, int from, int to) {
        int at = to;
        while (at > from && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Not between the two halves of a sign that takes two units. */
    private static int wholeSign(CharSequence text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
