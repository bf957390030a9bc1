package org.ictmonitor.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ictmonitor.Aspect;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Evidence;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Purpose;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.Zone;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.SmallStudy;
import org.ictmonitor.store.StoredMention;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final StudyEvent EVENT = new StudyEvent(LocalDate.of(2022, 2, 24), "event");
    private static final Digest DIGEST = Digest.ofBytes(new byte[0]);
    private static final CaptureRef CAPTURE = new CaptureRef("a.warc.gz", 0, DIGEST);

    /** A page of a portal, with its date and its mentions of zoom. */
    record Given(String portal, Optional<LocalDate> date, double confidence, int mentions) {}

    @Test
    void the_day_of_the_event_is_after_it_and_its_month_has_a_row_for_each_side() {
        ResultTable steps = trend(List.of(page("2022-02-23", 2), page("2022-02-24", 0), page("", 1)), 0)
                .steps(Trend.Step.MONTH);
        assertThat(steps.rows())
                .containsExactly(
                        List.of("2022-02", "before", 1L, 1L, 1.0, 2L),
                        List.of("2022-02", "after", 1L, 0L, 0.0, 0L),
                        List.of("undated", "undated", 1L, 1L, 1.0, 1L));
    }

    @Test
    void common_pages_are_those_of_portals_that_published_in_both_periods() {
        List<Given> pages = List.of(
                page("centre", "2021-05-01", 1),
                page("centre", "2022-05-01", 1),
                page("family", "2022-06-01", 1),
                page("family", "", 4));
        ResultTable sides = trend(pages, 0).sides();
        assertThat(sides.rows().stream().map(row -> row.subList(0, 12)))
                .containsExactly(
                        List.of("all", "all", "all codes", 1L, 1L, 1.0, 1L, 2L, 2L, 1.0, 2L, 4L),
                        List.of("all", "zoom", "Zoom", 1L, 1L, 1.0, 1L, 2L, 2L, 1.0, 2L, 4L),
                        List.of("common", "all", "all codes", 1L, 1L, 1.0, 1L, 1L, 1L, 1.0, 1L, 0L),
                        List.of("common", "zoom", "Zoom", 1L, 1L, 1.0, 1L, 1L, 1L, 1.0, 1L, 0L));
    }

    @Test
    void a_date_less_sure_than_asked_for_is_none_and_sources_are_told_with_their_confidence() {
        Trend sure = trend(List.of(new Given("centre", Optional.of(LocalDate.of(2022, 5, 1)), 0.4, 1)), 0.5);
        assertThat(sure.steps(Trend.Step.YEAR).rows().getFirst().getFirst()).isEqualTo("undated");
        assertThat(sure.sides().notes()).contains("1 of 1 pages are undated and stand apart.");
        assertThat(trend(List.of(page("2022-05-01", 1)), 0).sides().notes())
                .contains("Dates: meta 1 (confidence 1.0).");
    }

    @Test
    void without_pages_on_one_side_no_statistic_is_printed() {
        assertThat(trend(List.of(page("2022-05-01", 1)), 0).sides().rows().getFirst())
                .endsWith("", "", "", "", "", "");
    }

    @Property(tries = 200)
    void before_and_after_and_undated_are_all(@ForAll("pages") List<Given> pages) {
        Trend trend = trend(pages, 0);
        ResultTable steps = trend.steps(Trend.Step.MONTH);
        long mentions = pages.stream().mapToLong(Given::mentions).sum();
        assertThat(steps.rows().stream().mapToLong(row -> steps.count(row, "pages")))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(pages.size()));
        assertThat(steps.rows().stream()
                        .mapToLong(row -> steps.count(row, "mentions"))
                        .sum())
                .isEqualTo(mentions);
        ResultTable sides = trend.sides();
        List<Object> all = sides.rows().getFirst();
        assertThat(sides.count(all, "mentions_before")
                        + sides.count(all, "mentions_after")
                        + sides.count(all, "mentions_undated"))
                .isEqualTo(mentions);
    }

    @Provide
    Arbitrary<List<Given>> pages() {
        Arbitrary<Optional<LocalDate>> dates = Arbitraries.integers()
                .between(-400, 400)
                .map(days -> EVENT.date().plusDays(days))
                .optional();
        return Combinators.combine(
                        Arbitraries.of("centre", "family", "diia"),
                        dates,
                        Arbitraries.integers().between(0, 3))
                .as((portal, date, mentions) -> new Given(portal, date, 1, mentions))
                .list()
                .ofMaxSize(20);
    }

    private static Given page(String date, int mentions) {
        return page("centre", date, mentions);
    }

    private static Given page(String portal, String date, int mentions) {
        return new Given(portal, date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)), 1, mentions);
    }

    private static Trend trend(List<Given> pages, double confidence) {
        VersionSource versions = (first, last, each) -> {
            for (int i = 0; i < pages.size(); i++) {
                each.accept(version(i, pages.get(i)));
            }
        };
        List<StoredMention> mentions = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (int j = 0; j < pages.get(i).mentions(); j++) {
                mentions.add(mention(i, pages.get(i)));
            }
        }
        MentionSource source = (filter, each) -> mentions.forEach(each);
        return Trend.published(
                versions, source, SmallStudy.CODEBOOK, SmallStudy.VIEW, Question.EVERYTHING, EVENT, confidence);
    }

    private static PageVersion version(int number, Given page) {
        return new PageVersion(
                number,
                "https://" + page.portal() + ".example/" + number,
                page.portal(),
                1,
                1,
                CAPTURE,
                Instant.EPOCH,
                "Title",
                Optional.of("uk"),
                page.date().map(date -> new PageDate(date, DateSource.META, page.confidence())),
                Optional.empty(),
                DIGEST);
    }

    private static StoredMention mention(int number, Given page) {
        return new StoredMention(
                new Code("zoom"),
                Purpose.PROVIDE,
                Aspect.NONE,
                Evidence.TEXT,
                1,
                "https://" + page.portal() + ".example/" + number,
                page.portal(),
                1,
                Zone.MAIN,
                "Zoom.",
                "Zoom",
                Optional.empty(),
                CAPTURE,
                1);
    }
}
