package org.ictmonitor.analysis;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.Standing;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Outcome;
import org.ictmonitor.store.UrlOutcome;

/** What a round says of URLs that gave no page in it. */
record Absences(Map<String, PageChange> reasons, Map<String, String> targets, Map<String, Standing> standings) {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    static Absences of(CampaignStore store, int round) {
        Map<String, Integer> statuses = new HashMap<>();
        store.captures(round, capture -> statuses.put(capture.url(), capture.status()));
        Absences absences = new Absences(new HashMap<>(), new HashMap<>(), new HashMap<>());
        store.outcomes(round, url -> absences.put(url, statuses.getOrDefault(url.url(), 0)));
        return absences;
    }

    private void put(UrlOutcome url, int status) {
        reasons.put(url.url(), reason(url, status));
        url.standing().ifPresent(standing -> standings.put(url.url(), standing));
        if (url.outcome() == Outcome.REDIRECTED) {
            url.detail().flatMap(target -> resolved(url.url(), target)).ifPresent(to -> targets.put(url.url(), to));
        }
    }

    PageChange reason(String url) {
        return reasons.getOrDefault(url, PageChange.UNSEEN);
    }

    /** How a page stands that the round did not see. */
    Optional<Standing> standing(String url) {
        return Optional.ofNullable(standings.get(url));
    }

    /** Where a redirect leads, as a whole address. */
    Optional<String> target(String url) {
        return Optional.ofNullable(targets.get(url));
    }

    private static Optional<String> resolved(String url, String target) {
        try {
            return Optional.of(URI.create(url).resolve(target).toString());
        } catch (IllegalArgumentException e) { // a target that is no URI leads nowhere
            return Optional.empty();
        }
    }

    /** How the round judged a page that it did not see; where it judged nothing, what came of asking. */
    private static PageChange reason(UrlOutcome url, int status) {
        return url.standing().map(Absences::reason).orElseGet(() -> asked(url, status));
    }

    private static PageChange reason(Standing standing) {
        return switch (standing) {
            case UNREACHABLE, LOST, MOVED, NOT_DUE -> PageChange.UNREACHABLE;
            case MISSING -> PageChange.MISSING;
            case GONE -> PageChange.GONE;
            case DISALLOWED -> PageChange.DISALLOWED;
            case OUT_OF_SCOPE -> PageChange.OUT_OF_SCOPE;
        };
    }

    private static PageChange asked(UrlOutcome url, int status) {
        return switch (url.outcome()) {
            case FAILED -> status == NOT_FOUND || status == GONE ? PageChange.GONE : PageChange.UNREACHABLE;
            case EXCLUDED, EXCLUDED_WHEN_FOUND ->
                url.reason().filter(ExclusionRule.ROBOTS.key()::equals).isPresent()
                        ? PageChange.DISALLOWED
                        : PageChange.OUT_OF_SCOPE;
            case WAITING, FETCHED, NOT_MODIFIED, CARRIED, REDIRECTED -> PageChange.UNREACHABLE;
        };
    }
}
