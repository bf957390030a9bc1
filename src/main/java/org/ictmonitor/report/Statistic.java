package org.ictmonitor.report;

import java.util.Locale;
import java.util.Optional;

/** What a cell that is no count was computed by; each has a paragraph among the methods, to which its cells lead. */
enum Statistic {
    /** A share of portals with its interval. */
    SHARE,
    /** Two periods set against each other. */
    EFFECT,
    /** How alike two orders are. */
    RANKS,
    /** What the survey's respondents said. */
    SURVEY,
    /** Mentions in the round before and in this one, which has no list of its own here. */
    COUNTS,
    /** How sure a change is. */
    CONFIDENCE;

    /** The one that a column shows, empty for counts and texts. */
    static Optional<Statistic> of(String column) {
        return switch (column) {
            case "portal_share", "low", "high" -> Optional.of(SHARE);
            case "share_before", "share_after", "cohens_h", "odds_ratio", "p", "p_adjusted" -> Optional.of(EFFECT);
            case "codes", "spearman", "spearman_low", "spearman_high", "kendall", "kendall_low", "kendall_high" ->
                Optional.of(RANKS);
            case "survey_share" -> Optional.of(SURVEY);
            case "before", "after" -> Optional.of(COUNTS);
            case "confidence" -> Optional.of(CONFIDENCE);
            default -> Optional.empty();
        };
    }

    /** The key of its paragraph in the words of the report. */
    String key() {
        return "methods." + name().toLowerCase(Locale.ROOT);
    }

    /** Where its paragraph stands in the report. */
    String anchor() {
        return "methods-" + name().toLowerCase(Locale.ROOT);
    }
}
