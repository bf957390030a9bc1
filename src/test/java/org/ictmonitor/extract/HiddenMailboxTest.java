package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that Cloudflare hides; the digits were made by hand: 10 is the key, 71 is 61 ("a") combined with it. */
class HiddenMailboxTest {
    private static final String DIGITS = "107150723e6571";

    private static Stream<String> links(String html) {
        return Jsoup.parse(html, "https://centre.example/contacts").body().select("*").stream()
                .flatMap(element -> new Links("https://centre.example/contacts").of(element).stream())
                .map(link -> link.href());
    }

    @Test
    void the_address_stands_in_an_attribute_or_behind_the_link() {
        assertThat(links("<p><span class=__cf_email__ data-cfemail=" + DIGITS + ">[email&#160;protected]</span></p>"))
                .containsExactly("mailto:a@b.ua");
        assertThat(links("<a href=/cdn-cgi/l/email-protection class=__cf_email__ data-cfemail=" + DIGITS + ">…</a>"))
                .containsExactly("mailto:a@b.ua");
        assertThat(links("<a href='/cdn-cgi/l/email-protection#" + DIGITS + "'>Пишіть нам</a>"))
                .containsExactly("mailto:a@b.ua");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "1071507", "zz715072", "10101010", "1071507230", "10715072f0"})
    void what_is_no_address_is_none(String digits) {
        Element link = Jsoup.parse("<a>").body().child(0).attr("data-cfemail", digits);
        assertThat(HiddenMailbox.of(link)).isEmpty();
    }
}
