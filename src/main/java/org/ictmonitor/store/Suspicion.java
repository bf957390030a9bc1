package org.ictmonitor.store;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Page;
import org.ictmonitor.RoundKind;
import org.ictmonitor.UrlKind;

/**
 * Notices answers that may stand for "there is no such page" although their status does not say so (soft 404), and makes up
 * one address a host and round, to see what the host says of a page that cannot be there. Most hosts answer with a proper
 * 404 and are never asked, since a guest does not try doors for no reason. Reasons are:
 *
 * <ul>
 *   <li>a page whose title or short text says that there is none,
 *   <li>a page that says what another page of the host says,
 *   <li>a page of the round before that comes under another title now, or redirects,
 *   <li>a second address that redirects to where another one did, or one that redirects to the start page.
 * </ul>
 *
 * All is judged by what is recorded, and the address depends on host and round alone, so that a round that was broken off
 * asks for the same. It stands at the root of the site, and waits for its host's turn as any other does.
 */
final class Suspicion {
    /** Characters of main text above which a page that speaks of missing pages is more than such a message. */
    private static final int MESSAGE = 600;

    private static final int LETTERS = 14;

    private static final Pattern NOT_THERE = Pattern.compile(
            "\\b404\\b"
                    + "|(сторінк|матеріал|документ|ресурс)\\p{L}* (не (знайд|існу)|відсутн|було видален|видален)"
                    + "|(страниц|материал|документ)\\p{L}* (не (найд|существ)|отсутств|удал)"
                    + "|не (знайдено|найдено|існує|существует)\\b|not found"
                    + "|page (does not|doesn't) exist|no longer (available|exists)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Tables tables;
    private final int round;
    private final boolean crawl;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Set<String>> heard = new HashMap<>();

    Suspicion(Tables tables, int round) {
        this.tables = tables;
        this.round = round;
        this.crawl = tables.rounds().round(round).kind() == RoundKind.CRAWL;
        recall();
    }

    int round() {
        return round;
    }

    private void recall() {
        Names names = tables.names();
        tables.sql()
                .each(
                        "SELECT host FROM visit WHERE round = ? AND kind = ?",
                        row -> asked.add(names.text(row.getInt(1))),
                        round,
                        names.find(UrlKind.PROBE.key()).orElse(-1));
        tables.sql()
                .each(
                        """
                        SELECT url.host, version.content FROM version JOIN url ON url.id = version.url
                        WHERE version.first_round = ?
                        """,
                        row -> isHeard(
                                names.text(row.getInt(1)),
                                Captures.digest(row.getBytes(2)).hex()),
                        round);
        tables.sql()
                .each(
                        "SELECT host, detail FROM visit WHERE round = ? AND outcome = 3",
                        row -> isHeard(names.text(row.getInt(1)), place(row.getString(2))),
                        round);
    }

    /** Whether a host said that before; it has from now on. */
    private boolean isHeard(String host, String what) {
        return !heard.computeIfAbsent(host, name -> new HashSet<>()).add(what);
    }

    /**
     * The address to ask for, if a page that begins to say something is suspicious.
     *
     * @param before title of the page that stood at the address in the round before
     */
    Optional<FoundUrl> page(FrontierEntry entry, Page page, Digest content, Optional<String> before) {
        boolean again = isHeard(entry.url().host(), content.hex());
        boolean other = before.filter(title -> !title.equals(page.title())).isPresent();
        return again || other || saysSo(page) ? madeUp(entry) : Optional.empty();
    }

    private static boolean saysSo(Page page) {
        String text = page.mainText();
        return NOT_THERE.matcher(page.title().toLowerCase(Locale.ROOT)).find()
                || (text.length() <= MESSAGE
                        && NOT_THERE.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    /**
     * The same, if an address redirects to where that is suspicious.
     *
     * @param wasPage whether there was a page in the round before
     */
    Optional<FoundUrl> redirect(FrontierEntry entry, String target, boolean wasPage) {
        String place = place(target);
        boolean again = isHeard(entry.url().host(), place);
        return again || wasPage || place.equals(entry.url().origin() + "/") ? madeUp(entry) : Optional.empty();
    }

    private static String place(String target) {
        return target.replaceAll("[?#].*", "");
    }

    private Optional<FoundUrl> madeUp(FrontierEntry entry) {
        CrawlUrl suspicious = entry.url();
        if (!crawl || !asked.add(suspicious.host())) { // nobody can be asked in an import
            return Optional.empty();
        }
        URI address = URI.create(suspicious.origin() + "/" + letters(suspicious.host()));
        CrawlUrl url = new CrawlUrl(address, suspicious.host(), suspicious.domain());
        return Optional.of(new FoundUrl(
                url.toString(),
                Optional.of(url),
                entry.portal(),
                entry.depth(),
                FoundBy.PROBE,
                UrlKind.PROBE,
                Optional.empty()));
    }

    private String letters(String host) {
        Random random = new Random(31L * round + host.hashCode());
        StringBuilder letters = new StringBuilder(LETTERS);
        random.ints(LETTERS, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
