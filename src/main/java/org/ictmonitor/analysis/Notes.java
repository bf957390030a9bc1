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
import org.ictmonitor.AcceptedCertificate;
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
    private final NoteWords words;

    Notes(NoteWords words) {
        this.words = words;
    }

    List<String> of(Sample sample, MentionFilter filter, CellCounts cells, Codebook codebook) {
        List<String> notes = new ArrayList<>();
        notes.add(words.of("units"));
        notes.add(size(sample, filter, cells));
        notes.add(templates(sample.view().round()));
        notes.add(round(sample.view()));
        notes.add(coverage(sample));
        notes.add(codebook(sample.view().round(), codebook));
        notes.add(filters(sample.question()));
        return notes;
    }

    private String size(Sample sample, MentionFilter filter, CellCounts cells) {
        Counts all = cells.count(filter, List.of(Dimension.PORTAL)).stream()
                .map(Counts::of)
                .reduce(Counts.ZERO, Counts::plus);
        long content = cells.count(filter, List.of(Dimension.ZONE)).stream()
                .filter(cell -> cell.key().equals(List.of(Zone.MAIN.key())))
                .mapToLong(Cell::mentions)
                .sum();
        return words.of(
                "size",
                all.mentions(),
                content,
                all.mentions() - content,
                carriers(sample, all),
                all.portals(),
                sample.portals().size());
    }

    /** How mentions in templates count. */
    String templates(Round round) {
        return round.state() == RoundState.FINISHED
                ? words.of("templates")
                : words.of("templates.running", round.number());
    }

    /** Attached files are no pages: where a round reads any, both are named. */
    private String carriers(Sample sample, Counts all) {
        return sample.view().round().attachments()
                ? words.of("pages.attachments", all.pages(), all.attachments())
                : words.of("pages", all.pages());
    }

    /** With the days that the pages are of, if another program asked for them. */
    String round(RoundView view) {
        Round round = view.round();
        String end = round.finished()
                .map(finished -> words.of("round.to", date(finished)))
                .orElse("");
        String read = round.attachments() ? words.of("round.attachments") : "";
        String asked = view.imported()
                .map(pages -> words.of("round.pages", date(pages.from()), date(pages.to())))
                .orElse("");
        return words.of(
                "round",
                round.number(),
                words.value("kind", round.kind().key()),
                words.value("state", round.state().key()),
                date(round.started()),
                end,
                read + asked);
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    String coverage(Sample sample) {
        Coverage coverage = sample.coverage();
        String counted = words.of(
                "coverage",
                sample.reached().size(),
                sample.portals().size(),
                coverage.found(),
                coverage.fetched(),
                fetched(coverage),
                coverage.redirected(),
                coverage.failures(),
                reasons("failure", coverage.failed()),
                coverage.exclusions(),
                reasons("rule", coverage.excluded()),
                words.unlessZero("coverage.carried", coverage.carried()),
                coverage.waiting());
        return counted + unseen(coverage) + unreached(sample) + accepted(sample);
    }

    /** When portals that gave nothing were reached last: from then on their pages are no news. */
    String unreached(Sample sample) {
        Set<String> portals = sample.portals().stream().map(Portal::id).collect(Collectors.toSet());
        String listed = sample.view().unreached().stream()
                .filter(portal -> portals.contains(portal.portal()))
                .map(this::unreached)
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? "" : words.of("coverage.unreached", listed);
    }

    private String unreached(Unreached portal) {
        String last = portal.last()
                .map(day -> words.of("coverage.last", date(day)))
                .orElseGet(() -> words.of("coverage.never"));
        return portal.portal() + last + (portal.ended() ? words.of("coverage.ended") : "") + ")";
    }

    /** Nobody vouches that these portals' pages are their own, which whoever uses the numbers has to know. */
    private String accepted(Sample sample) {
        Set<String> portals = sample.portals().stream().map(Portal::id).collect(Collectors.toSet());
        String hosts = sample.view().accepted().stream()
                .filter(accepted -> portals.contains(accepted.portal()))
                .map(accepted -> accepted.portal() + " (" + accepted.host() + " " + problems(accepted) + ")")
                .collect(Collectors.joining(", "));
        return hosts.isEmpty() ? "" : words.of("coverage.accepted", hosts);
    }

    private String problems(AcceptedCertificate accepted) {
        return accepted.problems().stream()
                .sorted()
                .map(problem -> words.of("certificate." + problem.key()))
                .collect(Collectors.joining(words.of("certificate.and")));
    }

    private String unseen(Coverage coverage) {
        return coverage.standings().isEmpty()
                ? ""
                : words.of("coverage.unseen", reasons("standing", coverage.standings()));
    }

    private String fetched(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        if (coverage.attachments() > 0) {
            parts.add(words.of("coverage.attachments", coverage.attachments()));
        }
        if (coverage.unreadable() > 0) {
            parts.add(words.of("coverage.unreadable", coverage.unreadable()) + unopened(coverage.unopened()));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private String unopened(SortedMap<String, Long> unopened) {
        String listed = words.counters("attachment", unopened);
        return listed.isEmpty() ? "" : words.of("coverage.unopened", listed);
    }

    private String reasons(String kind, SortedMap<String, Long> counters) {
        String listed = words.counters(kind, counters);
        return listed.isEmpty() ? "" : " (" + listed + ")";
    }

    private String codebook(Round round, Codebook codebook) {
        return round.codebook().equals(codebook.hash())
                ? words.of("codebook", round.codebook())
                : words.of("codebook.labels", round.codebook(), codebook.hash());
    }

    String filters(Question question) {
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
        question.carrier().ifPresent(carrier -> filters.add(one("carrier", carrier.key())));
        question.template().ifPresent(template -> filters.add(one("zone", template ? "template" : "main")));
        return filters.isEmpty() ? words.of("filters.none") : words.of("filters", String.join("; ", filters));
    }

    private String one(String name, String key) {
        return words.value("filter", name) + " " + words.value(name, key);
    }

    private static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).toList();
    }

    private void add(List<String> filters, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(values.stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", ", words.value("filter", name) + " ", "")));
        }
    }
}
