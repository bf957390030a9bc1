package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Codebook;
import org.ictmonitor.Portal;
import org.ictmonitor.analysis.MentionTally.Change;
import org.ictmonitor.store.CampaignStore;

/**
 * What changed on the portals between two rounds: pages, the mentions on changed pages, and the facts of the study that a
 * portal took up, dropped or moved. A page that could not be reached this time counts as neither gone nor changed: its
 * mentions are left out on both sides, so that a portal's failure never looks like a portal's decision.
 */
public final class Changes {
    private static final List<Column> COLUMNS = Stream.of(
                    "portal",
                    "url",
                    "change",
                    "code",
                    "purpose",
                    "aspect",
                    "#before",
                    "#after",
                    "zone",
                    "to_zone",
                    "fact",
                    "~confidence",
                    "before_url",
                    "after_url",
                    "before_sentence",
                    "after_sentence",
                    "before_capture",
                    "after_capture",
                    "diff")
            .map(Column::named)
            .toList();

    private static final String MENTIONS = "mentions";

    private final CampaignStore store;
    private final Codebook codebook;
    private final PageJudge judge;

    /** Changes judged by the built-in rules of what is noise. */
    public Changes(CampaignStore store, Codebook codebook) {
        this(store, codebook, new PageJudge(store, List.of(), PageEvidence.NONE));
    }

    /** Changes judged by a campaign's rules of what is noise. */
    public Changes(CampaignStore store, Codebook codebook, PageJudge judge) {
        this.store = store;
        this.codebook = codebook;
        this.judge = judge;
    }

    /**
     * The changes that a question asks about, portal by portal: a row a page ({@code new, changed, gone, moved,
     * unreachable, disallowed, out-of-scope, unseen}) with its own mentions before and after, without those of the portal's
     * template, the latter empty where they are not known; a row {@code mentions} for each code and purpose whose count on a changed page differs; a row {@code appeared},
     * {@code went} or {@code moved} with an empty URL for each fact that a portal took up, dropped or moved, with the
     * sentences and captures to check it by.
     */
    public ResultTable between(RoundView before, RoundView after, Question question) {
        return between(before, after, question, NoteWords.ENGLISH);
    }

    /** The same with notes in another language. */
    public ResultTable between(RoundView before, RoundView after, Question question, NoteWords words) {
        Sample earlier = Sample.of(before, codebook, question);
        Sample later = Sample.of(after, codebook, question);
        PageChanges pages = PageChanges.between(
                store, judge, before.round().number(), after.round().number());
        Set<Long> templates = new HashSet<>();
        List.of(before, after)
                .forEach(view -> templates.addAll(
                        store.templates(view.round().number()).blocks().keySet()));
        MentionTally tally = new MentionTally(codebook, templates);
        store.occurrences(earlier.filter(earlier.question().codes()), tally::before);
        store.occurrences(later.filter(later.question().codes()), tally::after);
        List<List<Object>> rows = new Rows(earlier, later, pages, tally).all();
        return new ResultTable("Changes", COLUMNS, rows, ChangeNotes.of(earlier, later, pages, rows.isEmpty(), words));
    }

    /** What a portal has of each fact, and which facts changed. */
    private record PortalFacts(SortedMap<Fact, Change> sums, List<FactChange> changes) {}

    /** The rows of one answer. */
    private final class Rows {
        private final Sample earlier;
        private final Sample later;
        private final PageChanges pages;
        private final MentionTally tally;
        private final Map<String, PortalFacts> facts = new LinkedHashMap<>();

        Rows(Sample earlier, Sample later, PageChanges pages, MentionTally tally) {
            this.earlier = earlier;
            this.later = later;
            this.pages = pages;
            this.tally = tally;
        }

        List<List<Object>> all() {
            Stream.concat(later.portals().stream(), earlier.portals().stream())
                    .map(Portal::id)
                    .distinct()
                    .forEach(portal -> {
                        SortedMap<Fact, Change> sum = tally.portal(portal, pages);
                        facts.put(portal, new PortalFacts(sum, tally.changes(sum, pages)));
                    });
            Set<Fact> changed = facts.values().stream()
                    .flatMap(portal -> portal.changes().stream())
                    .flatMap(change -> Stream.of(change.fact(), change.fact().opposite()))
                    .collect(Collectors.toSet());
            FactRows factRows = new FactRows(Proofs.of(store, pages, changed, earlier, later), pages, earlier, later);
            List<List<Object>> rows = new ArrayList<>();
            facts.forEach((portal, its) -> {
                pages.pages().values().stream()
                        .filter(page -> page.portal().equals(portal))
                        .forEach(page -> page(page, rows));
                its.changes().forEach(change -> rows.add(factRows.row(change, its.sums())));
            });
            return rows;
        }

        private void page(ChangedPage page, List<List<Object>> rows) {
            Change here = tally.sum(page.url());
            rows.add(pageRow(page, here));
            if (page.change() == PageChange.CHANGED) {
                tally.page(page.url()).forEach((fact, change) -> {
                    if (change.before() != change.after()) {
                        rows.add(mentionRow(page, fact, change));
                    }
                });
            }
        }

        private List<Object> pageRow(ChangedPage page, Change here) {
            String target = pages.addressAfter(page.url());
            long after =
                    target.equals(page.url()) ? here.after() : tally.sum(target).after();
            return List.of(
                    page.portal(),
                    page.url(),
                    page.change().key(),
                    "",
                    "",
                    "",
                    here.before(),
                    page.change().isKnown() ? (Object) after : "",
                    "",
                    "",
                    "",
                    "",
                    page.before().map(version -> version.url()).orElse(""),
                    page.after().map(version -> version.url()).orElse(""),
                    "",
                    "",
                    page.before().map(version -> version.capture().toString()).orElse(""),
                    page.after().map(version -> version.capture().toString()).orElse(""),
                    pages.diff(page));
        }

        private List<Object> mentionRow(ChangedPage page, Fact fact, Change change) {
            return List.of(
                    page.portal(),
                    page.url(),
                    MENTIONS,
                    fact.code().value(),
                    fact.purpose().key(),
                    fact.aspect().key(),
                    change.before(),
                    change.after(),
                    fact.zone(),
                    "",
                    "",
                    "",
                    page.url(),
                    page.url(),
                    "",
                    "",
                    page.before().map(version -> version.capture().toString()).orElse(""),
                    page.after().map(version -> version.capture().toString()).orElse(""),
                    "");
        }
    }
}
