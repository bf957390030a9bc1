package org.ictmonitor.analysis;

import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Aspect;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;

/**
 * The filters of a table or an explanation, as a person gives them. An empty set asks for all.
 *
 * @param codes these and what stands below them
 * @param types of institution; {@code none} for portals that have none
 * @param districts likewise
 * @param languages of the sentence
 * @param months of the page's publication, as 2022-03, or {@code undated}
 * @param carrier only mentions on pages, only those in attached files, or both (empty)
 * @param template only mentions in template blocks (true), only those in main text (false), or both (empty)
 */
public record Question(
        Set<Code> codes,
        Set<Purpose> purposes,
        Set<Aspect> aspects,
        Set<String> portals,
        Set<String> types,
        Set<String> districts,
        Set<PortalCategory> categories,
        Set<String> languages,
        Set<String> months,
        Optional<Carrier> carrier,
        Optional<Boolean> template) {
    /** How a portal without a type or a district is asked for, and shown in groups. */
    public static final String NONE = "none";

    /** No filter at all. */
    public static final Question EVERYTHING = new Question(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    public Question {
        codes = Set.copyOf(codes);
        purposes = Set.copyOf(purposes);
        aspects = Set.copyOf(aspects);
        portals = Set.copyOf(portals);
        types = Set.copyOf(types);
        districts = Set.copyOf(districts);
        categories = Set.copyOf(categories);
        languages = Set.copyOf(languages);
        months = Set.copyOf(months);
    }

    /** The same with these codes. */
    public Question withCodes(Set<Code> these) {
        return new Question(
                these, purposes, aspects, portals, types, districts, categories, languages, months, carrier, template);
    }

    /** The same with these purposes. */
    public Question withPurposes(Set<Purpose> these) {
        return new Question(
                codes, these, aspects, portals, types, districts, categories, languages, months, carrier, template);
    }

    /** The same on pages, in attached files, or in both. */
    public Question withCarrier(Optional<Carrier> these) {
        return new Question(
                codes, purposes, aspects, portals, types, districts, categories, languages, months, these, template);
    }

    /** The same with these aspects. */
    public Question withAspects(Set<Aspect> these) {
        return new Question(
                codes, purposes, these, portals, types, districts, categories, languages, months, carrier, template);
    }

    /** The same with these portals. */
    public Question withPortals(Set<String> these) {
        return new Question(
                codes, purposes, aspects, these, types, districts, categories, languages, months, carrier, template);
    }

    /** The same, in the main text, in templates, or in both. */
    public Question withTemplate(Optional<Boolean> these) {
        return new Question(
                codes, purposes, aspects, portals, types, districts, categories, languages, months, carrier, these);
    }

    boolean asksForPortals() {
        return !(portals.isEmpty() && types.isEmpty() && districts.isEmpty() && categories.isEmpty());
    }
}
