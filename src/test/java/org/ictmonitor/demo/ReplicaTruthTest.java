package org.ictmonitor.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The hand-counted tables keep up with the pages: a page that is edited and not counted again is noticed here. */
class ReplicaTruthTest {
    private static final List<String> COUNTED = List.of("css-solom", "css-dnipro", "cnap", "ngo");

    /** The contract's codes, as it lists them. */
    private static final String CODES = """
            website email viber viber.chat viber.community telegram telegram.group telegram.channel youtube
            youtube.channel facebook facebook.personal facebook.page facebook.group facebook.event instagram
            instagram.personal instagram.corporate zoom google-meet skype sms google-forms google-docs qr-code tiktok
            whatsapp signal chatbot diia helsi kyiv-id asc kyiv-digital document document.passport
            document.foreign-passport document.driver document.tax-number document.student document.birth document.idp
            document.pension document.vaccination document.other
            """;

    @Test
    void what_shows_a_mention_stands_in_the_page_itself_as_often_as_it_is_counted() {
        Map<String, Integer> counted = new TreeMap<>();
        for (CSVRecord row : mentions()) {
            String shown = row.get("note").split("; ")[0];
            String own = own(row.get("portal"), row.get("page"), row.get("evidence"));
            int times =
                    counted.merge(row.get("portal") + row.get("page") + row.get("evidence") + shown, 1, Integer::sum);
            assertThat(own.split(Pattern.quote(shown), -1).length - 1)
                    .as("%s %s: %s", row.get("portal"), row.get("page"), shown)
                    .isGreaterThanOrEqualTo(times);
        }
    }

    /** The page without its template: its words, or its links and their labels. */
    private static String own(String portal, String path, String evidence) {
        PageFile page =
                Objects.requireNonNull(ReplicaSite.read(portal, 1).pages().get(path), path);
        Document html = Jsoup.parse("<h1>" + page.keys().get("title") + "</h1>" + page.content());
        return evidence.equals("text")
                ? html.text()
                : html.select("[href], [src]").toString().replace("&amp;", "&");
    }

    @Test
    void each_page_of_the_counted_portals_is_counted() {
        for (String portal : COUNTED) {
            Set<String> written = ReplicaSite.read(portal, 1).pages().values().stream()
                    .filter(page -> page.inSitemap() || page.keys().containsKey("robots"))
                    .map(PageFile::path)
                    .collect(toCollection(TreeSet::new));
            Set<String> counted = Rows.of("expected-mentions.csv").stream()
                    .filter(row -> row.get("portal").equals(portal))
                    .map(row -> row.get("page"))
                    .collect(toCollection(TreeSet::new));
            assertThat(counted).isEqualTo(written);
        }
    }

    @Test
    void a_code_that_goes_from_a_counted_page_was_counted_there() {
        Set<String> counted = mentions().stream()
                .map(row -> row.get("portal") + " " + row.get("page") + " " + row.get("code"))
                .collect(toCollection(TreeSet::new));
        assertThat(Rows.of("expected-changes.csv").stream()
                        .filter(row -> row.get("direction").equals("went") && COUNTED.contains(row.get("portal")))
                        .map(row -> row.get("portal") + " "
                                + URI.create(row.get("url")).getPath() + " " + row.get("code")))
                .hasSizeGreaterThan(5)
                .allMatch(counted::contains);
    }

    @Test
    void every_code_of_the_contract_occurs() {
        Stream<String> counted = mentions().stream().map(row -> row.get("code"));
        Stream<String> elsewhere = Rows.of("code-places.csv").stream().map(row -> row.get("code"));
        assertThat(Stream.concat(counted, elsewhere).distinct().toList())
                .containsExactlyInAnyOrder(CODES.strip().split("\\s+"));
    }

    @Test
    void the_places_of_the_other_codes_are_there() {
        for (CSVRecord row : Rows.of("code-places.csv")) {
            Document page = page(Integer.parseInt(row.get("round")), row.get("portal"), row.get("page"));
            assertThat(page.body().text()).as(row.get("code")).contains(row.get("words"));
        }
    }

    private static List<CSVRecord> mentions() {
        return Rows.of("expected-mentions.csv").stream()
                .filter(row -> !row.get("code").isEmpty())
                .toList();
    }

    private static Document page(int round, String portal, String path) {
        ReplicaSite site = ReplicaSite.read(portal, round);
        return Jsoup.parse(new String(site.answer(path).bytes(), site.settings().charset()));
    }
}
