package org.ictmonitor.extract;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;

/**
 * Tells links that lead on to other pages of the site from those that serve the reader of this one: telephones,
 * addresses to write to, documents, and what is elsewhere, such as a channel or a form.
 *
 * @param name the end of the host's name that its pages share
 */
record Site(String name) {
    private static final Pattern DOCUMENT =
            Pattern.compile("\\.(?:pdf|docx?|xlsx?|odt|ods|rtf|zip|rar|pptx?)(?:[?#]|\\z)", Pattern.CASE_INSENSITIVE);

    /** Addresses by which a reader passes the page on; a message with a text and no addressee is one. */
    private static final Pattern SHARING = Pattern.compile(
            "shar(?:e|er|ing)\\b|intent/(?:tweet|post)|pin/create|/submit\\?|send/?\\?text=|wa\\.me/\\?text=|forward\\?text=|msg_url"
                    + "|\\A(?:mailto|sms):\\?");

    private static final Pattern REACHABLE =
            Pattern.compile("(?:\\+38|\\(0\\d{2,3}\\)|\\b0\\d\\d\\b)[\\s()-]*\\d[\\d\\s()-]{4,}|[\\w.]@[\\w-]+\\.\\w");

    static Site of(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return new Site(host.startsWith("www.") ? host.substring(4) : host);
    }

    /** Whether a block gives a telephone, an address to write to, a document or a place elsewhere. */
    boolean serves(Draft draft) {
        return draft.block().links().stream().anyMatch(this::serving)
                || reachable(draft.block().text());
    }

    /** Whether a block gives a telephone, an address to write to or a document; a link elsewhere is not enough. */
    boolean gives(Draft draft) {
        return draft.block().links().stream().anyMatch(link -> serving(link) && given(link.href()))
                || reachable(draft.block().text());
    }

    /** Most paragraphs have neither a figure nor an at sign, and a look for these costs least. */
    private static boolean reachable(String text) {
        return hasFigureOrAt(text) && REACHABLE.matcher(text).find();
    }

    private static boolean hasFigureOrAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c == '@') {
                return true;
            }
        }
        return false;
    }

    private static boolean given(String href) {
        return !href.startsWith("http") || isDocument(href);
    }

    private static boolean isDocument(String href) {
        return DOCUMENT.matcher(href).find();
    }

    /** Characters of text in links that lead on to other pages of the site. */
    int navigation(Draft draft) {
        return draft.block().links().stream()
                .filter(link -> link.kind() == LinkKind.ANCHOR && !serving(link))
                .mapToInt(link -> link.end() - link.start())
                .sum();
    }

    private boolean serving(PageLink link) {
        String href = link.href();
        return link.kind() == LinkKind.ANCHOR
                && !href.startsWith("#")
                && (!href.startsWith("http") || elsewhere(href) || isDocument(href))
                && !SHARING.matcher(href).find(); // last, since few links get here
    }

    private boolean elsewhere(String href) {
        int start = href.indexOf("//") + 2;
        int end = start;
        while (end < href.length() && "/?#:".indexOf(href.charAt(end)) < 0) {
            end++;
        }
        return !endsWithName(href.substring(start, end));
    }

    private boolean endsWithName(String host) {
        return host.endsWith(name) || host.toLowerCase(Locale.ROOT).endsWith(name);
    }
}
