package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RobotsFileTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "robots-cases.csv",
            quoteCharacter = '\'',
            useHeadersInDisplayName = false,
            numLinesToSkip = 4)
    void robots_txt_is_read_by_rfc_9309(String rule, String robots, String agent, String path, boolean allowed) {
        RobotsFile file = RobotsFile.parse(bytes(robots), agent);

        assertThat(file.allows("http://foo.bar" + path)).as(rule).isEqualTo(allowed);
    }

    @Test
    void crawl_delay_and_sitemaps_are_read() {
        RobotsFile file = RobotsFile.parse(
                bytes("User-agent: *\\nCrawl-delay: 2.5\\nSitemap: http://a.example/s.xml\\n"), "ictmon");

        assertThat(file.crawlDelay()).contains(Duration.ofMillis(2500));
        assertThat(file.sitemaps()).containsExactly("http://a.example/s.xml");
    }

    @Test
    void a_crawl_delay_of_a_day_is_a_delay_and_not_a_ban() {
        RobotsFile file = RobotsFile.parse(bytes("User-agent: *\\nCrawl-delay: 86400\\n"), "ictmon");

        assertThat(file.crawlDelay()).contains(Duration.ofDays(1));
        assertThat(file.allows("http://a.example/x")).isTrue();
    }

    @Test
    void what_lies_beyond_500_kibibytes_is_not_read() {
        byte[] head = bytes("User-agent: *\\nDisallow: /early\\n");
        byte[] content = Arrays.copyOf(head, RobotsFile.MAX_BYTES + 100);
        Arrays.fill(content, head.length, RobotsFile.MAX_BYTES, (byte) '\n');
        byte[] late = bytes("Disallow: /late\\n");
        System.arraycopy(late, 0, content, RobotsFile.MAX_BYTES, late.length);
        RobotsFile file = RobotsFile.parse(content, "ictmon");

        assertThat(file.allows("http://a.example/early")).isFalse();
        assertThat(file.allows("http://a.example/late")).isTrue();
    }

    private static byte[] bytes(String escaped) {
        return escaped.translateEscapes().replace("<BOM>", "\uFEFF").getBytes(StandardCharsets.UTF_8);
    }
}
