package org.ictmonitor.crawl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Page;

/**
 * Notices answers that may stand for "there is no such page" although their status does not say so (soft 404), and makes up
 * one address a host and round, to see what the host says of a page that cannot be there. Most hosts answer with a proper
 * 404 and are never asked, since a guest does not try doors for no reason. Reasons are:
 *
 * <ul>
 *   <li>a page whose title or short text says that there is none,
 *   <li>a page with the main text of another page of the host,
 *   <li>a second address that redirects to where another one did, or one that redirects to the start page,
 *   <li>a page of the round before that comes under another title now, or redirects.
 * </ul>
 *
 * The address is a sibling of the suspicious one, since parts of a site may be served by different programs; it depends on
 * the host and the round alone, so that a run that goes on with a round does not ask another. Safe to share.
 */
final class Suspicion {
    /** Characters of main text above which a page that speaks of missing pages is more than such a message. */
    private static final int MESSAGE = 600;

    private static final int LETTERS = 14;

    private static final Pattern NOT_THERE = Pattern.compile(
            "\\b404\\b"
                    + "|(сторінк|матеріал|документ|ресурс)\\p{L}* (не (знайд|існу)|відсутн|було видален|видален)"
                    + "|(страниц|материал|документ)\\p{L}* (не (найд|существ)|отсутств|удал)"
                    + "|не (знайдено|найдено|існує|существует)\\b|(page|document|file) (was )?not found|not found"
                    + "|page (does not|doesn't) exist|no longer (available|exists)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Heard> hosts = new HashMap<>();

    private final FrontierLedger ledger;

    /** @param ledger which knows the number of the round, and the titles that pages had before */
    Suspicion(FrontierLedger ledger) {
        this.ledger = ledger;
    }

    /** What was heard of a host; nothing more is kept of one that was found suspicious. */
    private static final class Heard {
        private final Set<Long> texts = new HashSet<>();
        private final Set<String> targets = new HashSet<>();
        private boolean known;
    }

    /** The address to ask for, if a page that was read is suspicious and its host is not known yet. */
    Optional<String> page(FrontierEntry entry, Page page) {
        String text = page.mainText().strip();
        boolean says = NOT_THERE.matcher(page.title().toLowerCase(Locale.ROOT)).find()
                || (text.length() <= MESSAGE
                        && NOT_THERE.matcher(text.toLowerCase(Locale.ROOT)).find());
        return suspicious(
                entry.url(),
                heard -> says
                        || isOther(entry, page.title())
                        || (!text.isEmpty() && !heard.texts.add(SeenUrls.fingerprint(text))));
    }

    /** The same, if an address redirects to where that is suspicious. */
    Optional<String> redirect(FrontierEntry entry, String target) {
        String place = target.replaceAll("[?#].*", "");
        boolean start = place.equals(entry.url().origin() + "/");
        return suspicious(entry.url(), heard -> start || wasPage(entry) || !heard.targets.add(place));
    }

    private boolean isOther(FrontierEntry entry, String title) {
        return entry.foundBy() == FoundBy.EARLIER_ROUND
                && ledger.titleBefore(entry.url())
                        .filter(before -> !before.equals(title))
                        .isPresent();
    }

    private boolean wasPage(FrontierEntry entry) {
        return entry.foundBy() == FoundBy.EARLIER_ROUND
                && ledger.titleBefore(entry.url()).isPresent();
    }

    private synchronized Optional<String> suspicious(CrawlUrl url, Predicate<Heard> reason) {
        Heard heard = hosts.computeIfAbsent(url.host(), host -> new Heard());
        if (heard.known || !reason.test(heard)) {
            return Optional.empty();
        }
        heard.known = true;
        heard.texts.clear();
        heard.targets.clear();
        return Optional.of(sibling(url));
    }

    /** In the folder of an address, with its ending, and without its query. */
    private String sibling(CrawlUrl url) {
        String path = url.uri().getRawPath();
        int slash = path.lastIndexOf('/');
        int dot = path.lastIndexOf('.');
        String ending = dot > slash && path.length() - dot <= 6 ? path.substring(dot) : "";
        return url.origin() + path.substring(0, slash + 1) + letters(url.host()) + ending;
    }

    private String letters(String host) {
        Random random = new Random(31L * ledger.round() + host.hashCode());
        StringBuilder letters = new StringBuilder(LETTERS);
        random.ints(LETTERS, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
