package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.extract.Responses.header;

import org.ictmonitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsDirectivesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noindex | true | false",
                "nofollow | false | true",
                "NoIndex, NoFollow | true | true",
                "none | true | true",
                "all | false | false",
                "noindex, max-snippet:-1 | true | false",
                "max-image-preview:large, nofollow | false | true",
                "noindex, unavailable_after: 25 Jun 2030 15:00:00 GMT | true | false",
                "noindexed | false | false",
                "googlebot: noindex, nofollow | false | false",
                "ictmon: noindex, nofollow | true | true",
                "Ictmon : nofollow | false | true",
                "unavailable_after: 25 Jun 2030 15:00:00 GMT, noindex | true | false",
                "'' | false | false"
            })
    void directives_are_read_from_the_header_and_from_the_page(String value, boolean noindex, boolean nofollow) {
        asserted(Responses.page("<p>x</p>", header("X-Robots-Tag", value)), noindex, nofollow);
        asserted(Responses.page("<meta name=Robots content='" + value + "'><p>x</p>"), noindex, nofollow);
    }

    @ParameterizedTest
    @CsvSource({"noindex,nofollow", "nofollow,noindex"})
    void directives_of_both_places_add_up(String inHeader, String inPage) {
        Page page = Responses.page("<meta name=robots content=" + inPage + ">", header("x-robots-tag", inHeader));
        asserted(page, true, true);
    }

    @ParameterizedTest
    @CsvSource({"googlebot,noindex", "description,noindex"})
    void what_is_said_to_others_is_not_said_to_us(String name, String value) {
        asserted(Responses.page("<meta name=" + name + " content=" + value + ">"), false, false);
    }

    @Test
    void a_meta_element_with_our_own_name_is_said_to_us() {
        asserted(Responses.page("<meta name=ictmon content=noindex>"), true, false);
    }

    private static void asserted(Page page, boolean noindex, boolean nofollow) {
        assertThat(page.noindex()).as("noindex").isEqualTo(noindex);
        assertThat(page.nofollow()).as("nofollow").isEqualTo(nofollow);
    }
}
