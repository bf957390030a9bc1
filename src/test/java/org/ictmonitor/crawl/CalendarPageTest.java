package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.ictmonitor.UrlKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPageTest {
    private static final UrlRules RULES =
            new UrlRules(new CrawlScope(6, 100, false, List.of()), Site.seeds("https://a.ua/"), YearMonth.of(2026, 11));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "calendar-pages.csv", numLinesToSkip = 2)
    void the_page_of_a_calendar_is_told_from_an_article_with_a_date(String name, String url, @Nullable String month) {
        assertThat(page(url).map(CalendarPage::month))
                .as(name)
                .isEqualTo(Optional.ofNullable(month).map(YearMonth::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.ua/events/2031/05/, https://a.ua/events/2030/4/7",
        "https://a.ua/cal?month=5&year=2031, https://a.ua/cal?year=2030&month=1",
        "https://a.ua/events?date=2031-05-01, https://a.ua/events?date=2030-04",
    })
    void pages_of_one_calendar_have_one_series(String one, String other) {
        assertThat(page(one).orElseThrow().series())
                .isEqualTo(page(other).orElseThrow().series());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.ua/events/2028/11/,",
        "https://a.ua/events/2028/12/, CALENDAR",
        "https://a.ua/events?date=2041-01-01, CALENDAR",
        "https://a.ua/chronicle/1943/11/06/,",
        "https://a.ua/2041/05/strategy-until-2041/,",
    })
    void a_page_of_a_calendar_more_than_two_years_ahead_is_left_out(String url, @Nullable ExclusionRule rule) {
        UrlRules.Where where = new UrlRules.Where(Optional.empty(), "a.ua", 1, FoundBy.LINK, UrlKind.PAGE);

        assertThat(RULES.judge(url, where).excluded()).isEqualTo(Optional.ofNullable(rule));
    }

    private static Optional<CalendarPage> page(String url) {
        return CalendarPage.of(UrlNormaliser.absolute(url).orElseThrow());
    }
}
