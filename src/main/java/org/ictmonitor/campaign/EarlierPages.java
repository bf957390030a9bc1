package org.ictmonitor.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.Revisit;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.UrlKind;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.EarlierUrl;

/**
 * What a round knows from the crawl before. Pages are asked for again even if nothing links to them any more: only the
 * portal's answer tells a page that is gone from one that has merely dropped out of the menus.
 *
 * <p>A page that has not changed is not read again, and so its links are not found again. A round therefore takes over all
 * URLs of the round before, those that gave no page and those that were left out too. A full sweep takes over the pages
 * alone, asks for all of them without conditions and reads them, so that what nothing links to any more falls away, and
 * what a server wrongly called unmodified is found. The first round is one, every Nth crawl is one ({@link Revisit}), and
 * so is a round whose codebook is not that of the round before, which reads attached files and that one did not or the other
 * way, or which follows an import.
 */
final class EarlierPages {
    private static final Duration FIRST = Duration.ofSeconds(-1);
    private static final Duration LAST = Duration.ofSeconds(Long.MAX_VALUE);

    private final CampaignStore store;
    private final UrlRules rules;
    private final Revisit revisit;
    private final Round round;

    EarlierPages(CampaignStore store, UrlRules rules, Revisit revisit, Round round) {
        this.store = store;
        this.rules = rules;
        this.revisit = revisit;
        this.round = round;
    }

    /** An earlier URL as today's rules of scope judge it. */
    private record Judged(EarlierUrl earlier, FoundUrl url) {}

    /** Whether the round asks for everything, without conditions. */
    boolean isFullSweep() {
        List<Round> crawls = finished().stream()
                .filter(each -> each.kind() == RoundKind.CRAWL)
                .toList();
        Optional<Round> last = last();
        boolean continues = last.filter(before -> before.kind() == RoundKind.CRAWL)
                .filter(before -> before.codebook().equals(round.codebook()))
                .filter(before -> before.attachments() == round.attachments())
                .isPresent();
        return !continues || crawls.size() % revisit.fullSweep() == 0;
    }

    private List<Round> finished() {
        return store.rounds().stream()
                .filter(each -> each.number() < round.number() && each.state() == RoundState.FINISHED)
                .toList();
    }

    private Optional<Round> last() {
        return finished().stream().reduce((earlier, later) -> later);
    }

    /** Enters what is known. May be done again in a round that goes on, since what a round knows stays as it is. */
    void enter() {
        boolean sweep = isFullSweep();
        finished().stream()
                .filter(each -> each.kind() == RoundKind.CRAWL)
                .reduce((earlier, later) -> later)
                .ifPresent(before -> enter(judged(before, sweep), sweep));
    }

    private List<Judged> judged(Round before, boolean pagesOnly) {
        List<Judged> urls = new ArrayList<>();
        store.earlier(before.number(), url -> {
            if (url.isPage() || !pagesOnly) {
                urls.add(new Judged(url, judge(url)));
            }
        });
        return urls;
    }

    private void enter(List<Judged> urls, boolean sweep) {
        List<FoundUrl> later = urls.stream()
                .filter(url -> !sweep && !isDue(url))
                .map(Judged::url)
                .toList();
        List<FoundUrl> now = urls.stream()
                .filter(url -> sweep || isDue(url))
                .sorted(Comparator.comparing(EarlierPages::urgency))
                .map(Judged::url)
                .toList();
        store.carry(round.number(), later);
        store.seed(round.number(), now);
    }

    /**
     * Sitemaps and feeds before all, since they may say that more pages are due; then new pages and those that change often,
     * since both have the shortest intervals; what is no page last. Equals stay in the order in which they were found.
     */
    private static Duration urgency(Judged url) {
        if (url.earlier().kind() == UrlKind.SITEMAP) {
            return FIRST;
        }
        return url.earlier().isPage() ? url.earlier().interval() : LAST;
    }

    /**
     * Whether a page's interval is over, or nearly: a round that begins some hours earlier than the one before, because its
     * timer did, must not put a weekly page off by another week. A page that was asked for in the future was asked for by a
     * clock that has gone back since, and must not be put off until then. What a sitemap vouches for waits as long as is
     * allowed, unless the sitemap says otherwise in the course of the round.
     */
    private boolean isDue(Judged url) {
        EarlierUrl earlier = url.earlier();
        Duration interval = revisit.interval()
                .map(limits -> earlier.vouched() ? limits.max() : limits.within(earlier.interval()))
                .orElse(Duration.ZERO);
        Duration since = Duration.between(earlier.asked(), round.started());
        boolean mayWait = earlier.isPage() && url.url().excluded().isEmpty();
        return !mayWait
                || since.isNegative()
                || since.compareTo(interval.multipliedBy(9).dividedBy(10)) >= 0;
    }

    private FoundUrl judge(EarlierUrl url) {
        UrlRules.Where where =
                new UrlRules.Where(Optional.empty(), url.portal(), url.depth(), FoundBy.EARLIER_ROUND, url.kind());
        FoundUrl judged = rules.judge(url.url(), where);
        return url.leftOut().filter(ExclusionRule.NOFOLLOW::equals).isPresent()
                        && judged.excluded().isEmpty()
                ? new FoundUrl(
                        judged.url(),
                        judged.target(),
                        judged.portal(),
                        judged.depth(),
                        judged.foundBy(),
                        judged.kind(),
                        url.leftOut())
                : judged;
    }
}
