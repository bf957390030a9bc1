package org.ictmonitor.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The replica is whole: what its pages promise is there, and what the tables beside this test say of it is so. */
class ReplicaSiteTest {
    /** Files that pages link to and that no crawler of HTML asks for. */
    private static final String FILE = ".*\\.(pdf|png|svg)";

    /** The one link that leads nowhere in the first round already, so that a crawl meets a 404. */
    private static final String DEAD_LINK = "http://css-solom.kyiv.example/pro-tsentr/zvit-2020/";

    private static List<String> portals() {
        return ReplicaServer.PORTALS;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_internal_link_leads_somewhere_or_to_an_intended_404(int round) {
        Set<String> dead = new TreeSet<>();
        for (ReplicaSite site : ReplicaServer.sites(round).values()) {
            reachable(site).stream()
                    .filter(path -> !path.matches(FILE) && site.answer(path).status() == 404)
                    .forEach(path -> dead.add("http://" + site.host() + path));
        }
        Set<String> intended = round == 1 ? new TreeSet<>() : stillLinked(urls("gone"));
        intended.add(DEAD_LINK);
        assertThat(dead).isEqualTo(intended);
    }

    /** The news lists that are renewed drop two of the pages that go; the others stay linked. */
    private static Set<String> stillLinked(Set<String> gone) {
        return gone.stream()
                .filter(url -> !url.endsWith("/novyny/40/") && !url.endsWith("/news/walk"))
                .collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("portals")
    void every_page_is_reached_from_the_start_page_by_links(String portal) {
        for (int round : List.of(1, 2)) {
            ReplicaSite site = ReplicaSite.read(portal, round);
            assertThat(reachable(site)).containsAll(paths(site));
        }
    }

    @ParameterizedTest
    @MethodSource("portals")
    void every_page_parses_and_has_a_title_and_text_of_its_own(String portal) {
        ReplicaSite site = ReplicaSite.read(portal, 1);
        Map<String, String> texts = new TreeMap<>();
        site.pages().forEach((path, page) -> {
            if (page.inSitemap()) {
                Document html = html(site, path);
                assertThat(html.title()).as(path).contains(page.keys().get("title"));
                assertThat(html.body().text()).as(path).doesNotContain("{{");
                assertThat(texts.put(html.body().text(), path)).as(path).isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("portals")
    void every_letter_of_a_page_can_be_written_in_its_charset(String portal) {
        for (int round : List.of(1, 2)) {
            ReplicaSite site = ReplicaSite.read(portal, round);
            site.pages()
                    .forEach((path, page) -> assertThat(
                                    site.settings().charset().newEncoder().canEncode(page.content()))
                            .as(path)
                            .isTrue());
        }
    }

    @Test
    void there_are_more_than_sixty_pages_before_and_after_the_event_in_three_languages() {
        List<PageFile> pages = ReplicaServer.sites(1).values().stream()
                .flatMap(site -> site.pages().values().stream())
                .filter(PageFile::inSitemap)
                .toList();
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages.stream().map(page -> page.keys().getOrDefault("lang", "uk")))
                .contains("uk", "ru", "en");
        assertThat(pages.stream().flatMap(page -> page.date("published").stream()))
                .anyMatch(day -> day.isBefore(LocalDate.of(2022, 2, 24)))
                .anyMatch(day -> day.isAfter(LocalDate.of(2022, 2, 24)));
    }

    @Test
    void the_two_rounds_differ_as_the_table_of_changes_says() {
        assertThat(found("new")).isEqualTo(urls("new"));
        assertThat(found("gone")).isEqualTo(urls("gone"));
        assertThat(found("changed")).isEqualTo(urls("changed"));
    }

    @Test
    void a_page_that_changes_is_sent_with_a_later_date() {
        for (CSVRecord row : Rows.of("expected-changes.csv")) {
            String path = URI.create(row.get("url")).getPath();
            Answer was = ReplicaSite.read(row.get("portal"), 1).answer(path);
            Answer is = ReplicaSite.read(row.get("portal"), 2).answer(path);
            if (row.get("change").equals("changed") && was.modified().isPresent()) {
                assertThat(is.modified().orElseThrow())
                        .as(path)
                        .isAfter(was.modified().orElseThrow());
            }
        }
    }

    @Test
    void a_sitemap_with_new_pages_is_sent_with_a_later_date() {
        assertThat(ReplicaSite.read("ngo", 2).answer("/sitemap.xml").modified()).contains(LocalDate.of(2022, 9, 9));
        assertThat(ReplicaSite.read("ngo", 1).answer("/sitemap.xml").modified()).contains(LocalDate.of(2022, 6, 12));
    }

    @Test
    void a_page_that_wants_no_indexing_says_so() {
        for (ReplicaSite site : ReplicaServer.sites(1).values()) {
            site.pages()
                    .forEach((path, page) -> assertThat(
                                    html(site, path).select("meta[name=robots]").eachAttr("content"))
                            .as(path)
                            .isEqualTo(
                                    page.keys().containsKey("robots")
                                            ? List.of(page.keys().get("robots"))
                                            : List.of()));
        }
    }

    @Test
    void only_the_city_portal_sends_other_bytes_for_the_same_text() {
        assertThat(ReplicaServer.sites(1).values().stream()
                        .filter(site -> site.settings().modified().isEmpty()))
                .singleElement()
                .satisfies(city -> {
                    ReplicaSite later = ReplicaSite.read("city", 2);
                    assertThat(later.answer("/id").bytes())
                            .isNotEqualTo(city.answer("/id").bytes());
                    assertThat(html(later, "/id").body().text())
                            .isEqualTo(html(city, "/id").body().text());
                });
    }

    @Test
    void a_sitemap_lists_pages_that_are_there_and_no_others() {
        ReplicaSite site = ReplicaSite.read("cnap", 1);
        Document map = Jsoup.parse(text(site, "/sitemap.xml"), Parser.xmlParser());
        assertThat(map.select("loc").eachText())
                .hasSizeGreaterThan(15)
                .allMatch(url ->
                        site.answer(URI.create(url).getPath() + query(url)).status() == 200)
                .noneMatch(url -> url.contains("print") || url.contains("goto") || url.contains("tarif"));
    }

    private static String query(String url) {
        return Optional.ofNullable(URI.create(url).getQuery())
                .map(query -> "?" + query)
                .orElse("");
    }

    @Test
    void the_odd_pages_are_as_odd_as_they_claim() {
        assertThat(ReplicaSite.read("medical", 1).answer("/price-list").bytes()).isEmpty();
        assertThat(ReplicaSite.read("cnap", 1).answer("/upload/tarif.html").bytes())
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static Set<String> urls(String change) {
        return Rows.of("expected-changes.csv").stream()
                .filter(row -> row.get("change").equals(change))
                .map(row -> row.get("url"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(String change) {
        Set<String> urls = new TreeSet<>();
        Map<String, ReplicaSite> later = ReplicaServer.sites(2);
        ReplicaServer.sites(1).forEach((host, before) -> {
            ReplicaSite after = later.getOrDefault(host, before);
            paths(before, after).stream()
                    .filter(path -> change(before, after, path).equals(change))
                    .forEach(path -> urls.add("http://" + host + path));
        });
        return urls;
    }

    private static String change(ReplicaSite before, ReplicaSite after, String path) {
        int was = before.answer(path).status();
        int is = after.answer(path).status();
        if (was != is) {
            return is == 200 ? "new" : "gone";
        }
        return html(before, path).text().equals(html(after, path).text()) ? "same" : "changed";
    }

    private static Set<String> paths(ReplicaSite... sites) {
        return List.of(sites).stream()
                .flatMap(site -> site.pages().values().stream())
                .filter(page -> page.status() == 200)
                .map(PageFile::path)
                .collect(toCollection(TreeSet::new));
    }

    /** All paths that a crawl from the start page comes to hear of. */
    private static Set<String> reachable(ReplicaSite site) {
        Set<String> known = new HashSet<>(Set.of("/"));
        Deque<String> waiting = new ArrayDeque<>(known);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            links(site, path).stream().filter(known::add).forEach(waiting::add);
        }
        return known;
    }

    private static Collection<String> links(ReplicaSite site, String path) {
        Answer answer = site.answer(path);
        if (answer.location().isPresent()) {
            return local(site, path, answer.location().stream().toList());
        }
        return path.matches(FILE)
                ? List.of()
                : local(site, path, html(site, path).select("a[href]").eachAttr("href"));
    }

    private static List<String> local(ReplicaSite site, String path, List<String> hrefs) {
        URI base = URI.create("http://" + site.host() + path.replace(" ", "%20"));
        return hrefs.stream()
                .map(base::resolve)
                .filter(url -> site.host().equals(url.getHost()))
                .map(url -> url.getQuery() == null ? url.getPath() : url.getPath() + "?" + url.getQuery())
                .toList();
    }

    private static Document html(ReplicaSite site, String path) {
        return Jsoup.parse(text(site, path), "http://" + site.host() + "/");
    }

    private static String text(ReplicaSite site, String path) {
        boolean page = site.pages().containsKey(path);
        return new String(site.answer(path).bytes(), page ? site.settings().charset() : StandardCharsets.UTF_8);
    }
}
