package org.ictmonitor.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Portal;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.Zone;
import org.ictmonitor.index.Cell;
import org.ictmonitor.store.Unreached;

/** What stands at the foot of every table. */
final class Notes {
    private final CellCounts cells;
    private final Codebook codebook;

    Notes(CellCounts cells, Codebook codebook) {
        this.cells = cells;
        this.codebook = codebook;
    }

    List<String> of(Sample sample, MentionFilter filter) {
        List<String> notes = new ArrayList<>();
        notes.add("Units: sampling unit portal, recording unit mention, context unit sentence.");
        notes.add(size(sample, filter));
        notes.add(templates(sample.view().round()));
        notes.add(round(sample.view()));
        notes.add(coverage(sample));
        notes.add(codebook(sample.view().round()));
        notes.add(filters(sample.question()));
        return notes;
    }

    private String size(Sample sample, MentionFilter filter) {
        Counts all = cells.count(filter, List.of(Dimension.PORTAL)).stream()
                .map(Counts::of)
                .reduce(Counts.ZERO, Counts::plus);
        long content = cells.count(filter, List.of(Dimension.ZONE)).stream()
                .filter(cell -> cell.key().equals(List.of(Zone.MAIN.key())))
                .mapToLong(Cell::mentions)
                .sum();
        return "n = " + all.mentions() + " mentions (" + content + " in content, " + (all.mentions() - content)
                + " in templates) on " + carriers(sample, all) + " of " + all.portals() + " portals, of "
                + sample.portals().size() + " portals in the sample.";
    }

    /** How mentions in templates count. */
    static String templates(Round round) {
        return round.state() == RoundState.FINISHED
                ? "Templates: a block that a portal repeats on several pages is one mention, with the language and month of"
                        + " the page that stands for it; pages counts all pages that have it."
                : "Templates: round " + round.number()
                        + " is not finished, and what a portal repeats on several pages counts"
                        + " on each of them until it is.";
    }

    /** Attached files are no pages: where a round reads any, both are named. */
    private static String carriers(Sample sample, Counts all) {
        String pages = all.pages() + " pages";
        return sample.view().round().attachments() ? pages + " and " + all.attachments() + " attachments" : pages;
    }

    /** With the days that the pages are of, if another program asked for them. */
    static String round(RoundView view) {
        return view.imported()
                .map(pages -> round(view.round()).replaceAll("\\.$", "") + ", of pages asked for from "
                        + date(pages.from()) + " to " + date(pages.to()) + ".")
                .orElseGet(() -> round(view.round()));
    }

    private static String round(Round round) {
        String end = round.finished().map(finished -> " to " + date(finished)).orElse("")
                + (round.attachments() ? ", with attached files" : "");
        return "Round " + round.number() + " (" + round.kind().key() + ", "
                + round.state().key() + "), " + date(round.started()) + end + ".";
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    static String coverage(Sample sample) {
        Coverage coverage = sample.coverage();
        return "Coverage: " + sample.reached().size() + " of "
                + sample.portals().size() + " portals reached; "
                + coverage.found() + " URLs found = " + coverage.fetched() + " fetched" + fetched(coverage) + " + "
                + coverage.redirected()
                + " redirects + " + coverage.failures() + " failed" + reasons(coverage.failed()) + " + "
                + coverage.exclusions() + " excluded" + reasons(coverage.excluded())
                + (coverage.carried() > 0 ? " + " + coverage.carried() + " not asked, since not due" : "") + " + "
                + coverage.waiting() + " waiting." + unseen(coverage) + unreached(sample) + accepted(sample);
    }

    /** When portals that gave nothing were reached last: from then on their pages are no news. */
    static String unreached(Sample sample) {
        Set<String> portals = sample.portals().stream().map(Portal::id).collect(Collectors.toSet());
        String listed = sample.view().unreached().stream()
                .filter(portal -> portals.contains(portal.portal()))
                .map(Notes::unreached)
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? "" : " No page came from: " + listed + ".";
    }

    private static String unreached(Unreached portal) {
        return portal.portal()
                + portal.last().map(last -> " (last reached " + date(last)).orElse(" (never reached")
                + (portal.ended() ? ", its pages count no more)" : ")");
    }

    /** Nobody vouches that these portals' pages are their own, which whoever uses the numbers has to know. */
    private static String accepted(Sample sample) {
        Set<String> portals = sample.portals().stream().map(Portal::id).collect(Collectors.toSet());
        String hosts = sample.view().accepted().stream()
                .filter(accepted -> portals.contains(accepted.portal()))
                .map(accepted -> accepted.portal() + " (" + accepted.words() + ")")
                .collect(Collectors.joining(", "));
        return hosts.isEmpty() ? "" : " Certificates accepted although not valid: " + hosts + ".";
    }

    private static String unseen(Coverage coverage) {
        return coverage.standings().isEmpty()
                ? ""
                : " Pages of the round before that this one did not see:" + reasons(coverage.standings())
                        + "; not-due, unreachable and missing ones count as they were last seen, disallowed ones for one"
                        + " round.";
    }

    private static String fetched(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        if (coverage.attachments() > 0) {
            parts.add(coverage.attachments() + " of them attachments that were read");
        }
        if (coverage.unreadable() > 0) {
            parts.add(coverage.unreadable() + " of them unreadable" + attached(coverage.unopened()));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String attached(SortedMap<String, Long> unopened) {
        return unopened.isEmpty()
                ? ""
                : unopened.entrySet().stream()
                        .map(counter -> counter.getKey() + " " + counter.getValue())
                        .collect(Collectors.joining(", ", ", attachments among these: ", ""));
    }

    private static String reasons(SortedMap<String, Long> counters) {
        String listed = counters.entrySet().stream()
                .filter(counter -> counter.getValue() > 0)
                .map(counter -> counter.getKey() + " " + counter.getValue())
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? "" : " (" + listed + ")";
    }

    private String codebook(Round round) {
        String other = round.codebook().equals(codebook.hash())
                ? ""
                : ", labels from another version of it, " + codebook.hash();
        return "Codebook " + round.codebook() + other + ".";
    }

    static String filters(Question question) {
        List<String> filters = new ArrayList<>();
        add(filters, "code", question.codes());
        add(filters, "purpose", keys(question.purposes()));
        add(filters, "aspect", keys(question.aspects()));
        add(filters, "portal", question.portals());
        add(filters, "type", question.types());
        add(filters, "district", question.districts());
        add(filters, "category", keys(question.categories()));
        add(filters, "lang", question.languages());
        add(filters, "month", question.months());
        question.carrier().ifPresent(carrier -> filters.add("carrier " + carrier.key()));
        question.template().ifPresent(template -> filters.add("zone " + (template ? "template" : "main")));
        return filters.isEmpty() ? "Filters: none." : "Filters: " + String.join("; ", filters) + ".";
    }

    private static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).toList();
    }

    private static void add(List<String> filters, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(
                    values.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", name + " ", "")));
        }
    }
}
