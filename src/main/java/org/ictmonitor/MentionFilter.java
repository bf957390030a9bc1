package org.ictmonitor;

import java.util.Optional;
import java.util.Set;

/**
 * Which mentions a question is about. An empty set asks for all.
 *
 * @param round the round whose pages count
 * @param codes these codes and what stands below them
 * @param portals ids
 * @param languages of the sentence
 * @param months as 2022-03, or {@code undated}
 * @param carrier only mentions on pages, only those in attached files, or both (empty)
 * @param template only mentions in template blocks (true), only those in main text (false), or both (empty)
 */
public record MentionFilter(
        int round,
        Set<Code> codes,
        Set<Purpose> purposes,
        Set<Aspect> aspects,
        Set<String> portals,
        Set<String> languages,
        Set<String> months,
        Optional<Carrier> carrier,
        Optional<Boolean> template) {
    public MentionFilter {
        codes = Set.copyOf(codes);
        purposes = Set.copyOf(purposes);
        aspects = Set.copyOf(aspects);
        portals = Set.copyOf(portals);
        languages = Set.copyOf(languages);
        months = Set.copyOf(months);
    }

    /** The mentions of pages and attached files. */
    public MentionFilter(
            int round,
            Set<Code> codes,
            Set<Purpose> purposes,
            Set<Aspect> aspects,
            Set<String> portals,
            Set<String> languages,
            Set<String> months,
            Optional<Boolean> template) {
        this(round, codes, purposes, aspects, portals, languages, months, Optional.empty(), template);
    }

    /** All mentions of a round. */
    public static MentionFilter all(int round) {
        return new MentionFilter(round, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
    }
}
