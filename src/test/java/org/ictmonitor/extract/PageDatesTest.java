package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PageDatesTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "page-dates.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 3,
            maxCharsPerColumn = 2000)
    void a_page_gets_the_date_of_its_best_source(
            String path, String lastModified, String head, String body, String published, String modified) {
        Page page = page(path, lastModified, "<head>" + head.replaceFirst("^-$", "") + "</head><body>" + body);
        assertThat(shown(page.published())).as("published").isEqualTo(published);
        assertThat(shown(page.modified())).as("modified").isEqualTo(modified);
    }

    private static String shown(Optional<PageDate> date) {
        return date.map(found -> found.date() + " " + found.source().key()).orElse("-");
    }

    private static Page page(String path, String lastModified, String html) {
        Exchange exchange = new Exchange(
                URI.create("https://cnap.example" + path),
                Instant.parse("2026-11-23T21:00:00Z"),
                Duration.ofMillis(5),
                Optional.<InetAddress>empty(),
                "",
                200,
                "OK",
                List.of(
                        new HttpHeader("content-type", "text/html; charset=utf-8"),
                        new HttpHeader("last-modified", lastModified)),
                html.getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        return ((Extraction.Extracted) new PageExtractor(1 << 20).extract(exchange)).page();
    }
}
