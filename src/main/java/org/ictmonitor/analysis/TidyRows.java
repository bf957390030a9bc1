package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ictmonitor.Codebook;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredMention;

/** Everything that is known of each mention or of each page in one row, for statistics in other programs. */
public final class TidyRows {
    private static final List<String> PORTAL =
            List.of("#round", "portal", "portal_name", "institution_type", "district", "category");
    private static final List<String> PAGE = List.of(
            "url",
            "title",
            "page_lang",
            "published",
            "published_source",
            "~published_confidence",
            "fetched",
            "capture",
            "carrier");
    private static final List<String> MENTION =
            List.of("code", "purpose", "aspect", "evidence", "~score", "zone", "sentence", "surface", "href", "#pages");

    private final CampaignStore store;
    private final Codebook codebook;

    public TidyRows(CampaignStore store, Codebook codebook) {
        this.store = store;
        this.codebook = codebook;
    }

    /**
     * One row a mention, in the order of the store; as many as {@code explain} shows.
     *
     * @throws org.ictmonitor.MonitorException if the question names what the round or the codebook does not know
     */
    public ResultTable mentions(List<RoundView> rounds, Question question) {
        List<List<Object>> rows = new ArrayList<>();
        for (RoundView view : rounds) {
            MentionFilter filter = view.filter(codebook, question);
            Map<String, PageVersion> pages = new HashMap<>();
            versions(view, version -> pages.put(version.url(), version));
            store.mentions(
                    filter,
                    mention -> Optional.ofNullable(pages.get(mention.url()))
                            .ifPresent(page -> rows.add(joined(portal(view, page), page(page), mention(mention)))));
        }
        return new ResultTable("Mentions", columns(PORTAL, PAGE, MENTION), rows, notes(rounds, question));
    }

    /** One row a page that a round counts, in the order of the store; of the filters, those of portals and months hold. */
    public ResultTable pages(List<RoundView> rounds, Question question) {
        List<List<Object>> rows = new ArrayList<>();
        for (RoundView view : rounds) {
            MentionChoice choice = new MentionChoice(view.filter(codebook, question));
            versions(view, version -> {
                if (choice.holds(version)) {
                    rows.add(joined(portal(view, version), page(version)));
                }
            });
        }
        return new ResultTable("Pages", columns(PORTAL, PAGE), rows, notes(rounds, question));
    }

    private void versions(RoundView view, Consumer<PageVersion> each) {
        store.versions(view.round().number(), view.round().number(), each);
    }

    private List<String> notes(List<RoundView> rounds, Question question) {
        return rounds.stream()
                .flatMap(view -> RoundNotes.of(view, codebook, question, NoteWords.ENGLISH).stream())
                .distinct()
                .toList();
    }

    private static List<Object> portal(RoundView view, PageVersion page) {
        Optional<Portal> portal = view.portal(page.portal());
        return List.of(
                (long) view.round().number(),
                page.portal(),
                portal.map(Portal::name).orElse(""),
                portal.flatMap(Portal::institutionType).orElse(""),
                portal.flatMap(Portal::district).orElse(""),
                portal.map(Portal::category).map(PortalCategory::key).orElse(""));
    }

    private static List<Object> page(PageVersion page) {
        Optional<PageDate> published = page.published();
        return List.of(
                page.url(),
                page.title(),
                page.language().orElse(""),
                published.map(date -> date.date().toString()).orElse(""),
                published.map(date -> date.source().key()).orElse(""),
                published.<Object>map(PageDate::confidence).orElse(""),
                page.fetched().toString(),
                page.capture().toString(),
                page.carrier().key());
    }

    private static List<Object> mention(StoredMention mention) {
        return List.of(
                mention.code().value(),
                mention.purpose().key(),
                mention.aspect().key(),
                mention.evidence().key(),
                mention.score(),
                mention.zone().key(),
                mention.sentence(),
                mention.surface(),
                mention.href().orElse(""),
                mention.pages());
    }

    @SafeVarargs
    private static List<Object> joined(List<Object>... parts) {
        List<Object> all = new ArrayList<>();
        for (List<Object> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    @SafeVarargs
    private static List<Column> columns(List<String>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<String> part : parts) {
            part.stream().map(Column::named).forEach(all::add);
        }
        return all;
    }
}
