package org.ictmonitor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsReaderTest {
    private static final String HEADER = "portal,url,name,institution_type,district,category\n";

    @TempDir
    Path folder;

    @Test
    void several_lines_of_one_portal_are_several_start_urls() throws IOException {
        List<Seed> seeds = read(HEADER
                + "# a centre with a shop window of its own\n"
                + "center,https://center.example/,\"Центр, Подільський\",centre of social services,Podilskyi,social-service\n"
                + "center,https://center.example/news/,\"Центр, Подільський\",centre of social services,Podilskyi,social-service\n"
                + "diia,https://diia.example/,,,,digital-service\n");

        Portal center = new Portal(
                "center",
                "Центр, Подільський",
                Optional.of("centre of social services"),
                Optional.of("Podilskyi"),
                PortalCategory.SOCIAL_SERVICE);
        Portal diia = new Portal("diia", "diia", Optional.empty(), Optional.empty(), PortalCategory.DIGITAL_SERVICE);
        assertThat(seeds)
                .containsExactly(
                        new Seed(center, URI.create("https://center.example/")),
                        new Seed(center, URI.create("https://center.example/news/")),
                        new Seed(diia, URI.create("https://diia.example/")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,htp:/x,A,,,social-service              | seeds.csv:2: 'htp:/x' is no URL of a page; expected one as https://example.org/
            a,https://exa mple/,A,,,social-service   | seeds.csv:2: 'https://exa mple/' is no URL
            a,ftp://example.org/,A,,,social-service  | seeds.csv:2: 'ftp://example.org/' is no URL of a page
            a b,https://example.org/,A,,,social-service | seeds.csv:2: portal is 'a b'
            a,https://example.org/,A,,,social        | seeds.csv:2: category is 'social'; expected one of social-service, digital-service
            a,https://example.org/,A,,               | seeds.csv:2: expected 6 cells, found 5
            a,https://me:secret@example.org/,A,,,social-service | seeds.csv:2: a URL with a user name or password
            a,http://example.org:65536/,A,,,social-service | seeds.csv:2: 'http://example.org:65536/' is no URL of a page
            a,http://example.org:0/,A,,,social-service | seeds.csv:2: 'http://example.org:0/' is no URL of a page
            """)
    void a_mistake_is_named_with_its_line(String line, String message) {
        assertThatThrownBy(() -> read(HEADER + line + "\n")).hasMessageContaining(message);
    }

    @Test
    void a_url_that_stands_twice_is_named_with_both_lines() {
        String line = "a,https://example.org/,A,,,social-service\n";

        assertThatThrownBy(() -> read(HEADER + line + line))
                .hasMessageContaining("seeds.csv:3: the URL https://example.org/ stands already in line 2");
    }

    @Test
    void a_portal_with_two_districts_is_refused() {
        assertThatThrownBy(() -> read(HEADER
                        + "a,https://example.org/1,A,,Podilskyi,social-service\n"
                        + "a,https://example.org/2,A,,Desnianskyi,social-service\n"))
                .hasMessageContaining("seeds.csv:3: portal 'a' has another name, type, district or category");
    }

    @Test
    void a_mistyped_column_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> read("portal,url,name,institution,district,category\n"))
                .hasMessageContaining("seeds.csv:1: unknown column 'institution'; did you mean 'institution_type'?");
    }

    @Test
    void a_file_without_seeds_is_refused() {
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("there is no seed in it");
    }

    @Test
    void a_host_in_cyrillic_is_known_by_its_form_in_ascii() throws IOException {
        assertThat(read(HEADER + "a,https://Президент.укр:8443/новини?q=так,A,,,social-service\n"))
                .singleElement()
                .satisfies(seed -> assertThat(seed.url())
                        .hasHost("xn--d1abbgf6aiiy.xn--j1amh")
                        .hasPort(8443)
                        .hasPath("/новини"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_file_is_read_as_a_spreadsheet_saves_it(String delimiter) throws IOException {
        String csv = "\ufeff# наші портали, перелік\r\n" + HEADER
                + "a,https://example.org/,Центр,,Podilskyi,social-service\r\n";
        assertThat(read(csv.replace(",", delimiter)))
                .extracting(seed -> seed.portal().name())
                .containsExactly("Центр");
    }

    @Test
    void another_encoding_is_named_with_its_line_and_what_to_do() throws IOException {
        Path file = folder.resolve("seeds.csv");
        Files.write(
                file,
                (HEADER + "a,https://example.org/,Центр,,,social-service\n").getBytes(Charset.forName("windows-1251")));
        assertThatThrownBy(() -> SeedsReader.read(file))
                .hasMessageContaining("seeds.csv:2: not in UTF-8; save the file in that encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,https://example.org/,A,,,social-service\n", "portal,url,\"name\n"})
    void what_is_no_table_with_these_columns_is_told_so(String csv) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("seeds.csv: cannot be read as CSV")
                .hasMessageContaining("expected the columns portal,url,name")
                .hasMessageNotContaining("Exception");
    }

    private List<Seed> read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("seeds.csv"), csv);
        return SeedsReader.read(file);
    }
}
