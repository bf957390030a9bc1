package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.UrlKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapReaderTest {
    private static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>http://a.ua/one</loc><lastmod>2022-02-24</lastmod></url>
              <url><loc> http://a.ua/two?x=1&amp;y=2 </loc></url>
            </urlset>
            """;

    @Test
    void a_sitemap_lists_pages() throws IOException {
        assertThat(read("http://a.ua/s.xml", bytes(SITEMAP)))
                .containsExactly(
                        new SitemapReader.Listed(
                                "http://a.ua/one", UrlKind.PAGE, Optional.of(Instant.parse("2022-02-24T00:00:00Z"))),
                        new SitemapReader.Listed("http://a.ua/two?x=1&y=2", UrlKind.PAGE));
    }

    @Test
    void a_sitemap_lists_all_that_there_is_and_a_feed_what_is_new() throws IOException {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><link href="http://a.ua/news/1"/>
                <updated>2022-03-01T10:00:00+02:00</updated></entry></feed>
                """;
        assertThat(content("http://a.ua/s.xml", bytes(SITEMAP)).whole()).isTrue();
        assertThat(content("http://a.ua/feed", bytes(atom)))
                .isEqualTo(new SitemapReader.Content(
                        List.of(new SitemapReader.Listed(
                                "http://a.ua/news/1",
                                UrlKind.PAGE,
                                Optional.of(Instant.parse("2022-03-01T08:00:00Z")))),
                        false));
    }

    @Test
    void a_zipped_sitemap_is_unpacked_whether_the_file_or_the_transfer_is_zipped() throws IOException {
        assertThat(read("http://a.ua/s.xml.gz", zipped(SITEMAP))).hasSize(2);
        assertThat(read("http://a.ua/s.xml", zipped(SITEMAP), new HttpHeader("Content-Encoding", "gzip")))
                .hasSize(2);
    }

    @Test
    void an_index_lists_sitemaps() throws IOException {
        String index = SITEMAP.replace("urlset", "sitemapindex").replace("url>", "sitemap>");

        assertThat(read("http://a.ua/i.xml", bytes(index)))
                .extracting(SitemapReader.Listed::kind)
                .containsExactly(UrlKind.SITEMAP, UrlKind.SITEMAP);
    }

    @Test
    void a_feed_lists_its_articles() throws IOException {
        String rss = """
                <rss version="2.0"><channel><title>t</title><link>http://a.ua/</link>
                <item><link>http://a.ua/news/1</link></item></channel></rss>
                """;

        assertThat(read("http://a.ua/rss", bytes(rss)))
                .contains(new SitemapReader.Listed("http://a.ua/news/1", UrlKind.PAGE));
    }

    @Test
    void a_list_of_urls_is_a_sitemap_too() throws IOException {
        assertThat(read("http://a.ua/s.txt", bytes("http://a.ua/one\nhttp://a.ua/two\n")))
                .hasSize(2);
    }

    @Test
    void a_file_of_this_machine_that_a_sitemap_names_is_not_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "http://a.ua/secret");
        String attack = "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>&x;</loc></url></urlset>";

        assertThat(urlsOrNone(attack)).noneMatch(url -> url.contains("secret"));
    }

    /** Ten entities, each ten times the one before: ten billion letters, were they written out. */
    @Test
    void entities_that_grow_without_end_are_not_written_out() {
        StringBuilder attack = new StringBuilder("<!DOCTYPE urlset [<!ENTITY e0 \"laugh\">");
        for (int i = 1; i <= 10; i++) {
            attack.append("<!ENTITY e").append(i).append(" \"");
            attack.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        attack.append("]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        attack.append("<url><loc>http://a.ua/&e10;</loc></url></urlset>");

        assertThat(urlsOrNone(attack.toString())).noneMatch(url -> url.contains("laughlaugh"));
    }

    @Test
    void what_is_no_sitemap_is_told() {
        assertThatThrownBy(() -> read("http://a.ua/s.xml", bytes("<html><body>not found</body></html>")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_unknown_content_coding_is_told() {
        assertThatThrownBy(() -> read("http://a.ua/s.xml", bytes(SITEMAP), new HttpHeader("Content-Encoding", "zebra")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("zebra");
    }

    private static List<String> urlsOrNone(String sitemap) {
        try {
            return read("http://a.ua/s.xml", bytes(sitemap)).stream()
                    .map(SitemapReader.Listed::url)
                    .toList();
        } catch (IOException refused) {
            return List.of();
        }
    }

    private static List<SitemapReader.Listed> read(String url, byte[] body, HttpHeader... headers) throws IOException {
        return content(url, body, headers).listed();
    }

    private static SitemapReader.Content content(String url, byte[] body, HttpHeader... headers) throws IOException {
        return SitemapReader.read(new Exchange(
                URI.create(url),
                Instant.EPOCH,
                Duration.ZERO,
                Optional.empty(),
                "",
                200,
                "OK",
                List.of(headers),
                body,
                Optional.empty()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
