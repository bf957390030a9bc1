package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;
import org.ictmonitor.UrlKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {
    private static final CrawlScope SCOPE = new CrawlScope(3, 100, false, List.of("/uk/search", "*?print=*"));
    private static final List<Seed> SEEDS = List.of(
            seed("part", "https://a.ua/uk/start.html"),
            seed("whole", "https://b.ua/"),
            seed("dept", "https://b.ua/dept/"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "normalised-urls.csv", quoteCharacter = '\'', numLinesToSkip = 2)
    void one_page_has_one_url(String rule, String reference, String url) {
        NormalUrl base = UrlNormaliser.absolute("http://www.example.ua/dir/page.html?q=1")
                .orElseThrow();

        assertThat(UrlNormaliser.resolve(base, reference).map(NormalUrl::text))
                .as(rule)
                .contains(url);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "normalised-urls.csv", quoteCharacter = '\'', numLinesToSkip = 2)
    void a_normal_url_is_its_own_normal_form(String rule, String reference, String url) {
        assertThat(UrlNormaliser.absolute(url).map(NormalUrl::text)).as(rule).contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a.ua", "a-.ua", "a..ua", ".ua", "a.ua..", "a b.ua", "a!.ua", ""})
    void what_is_no_name_of_a_host_gives_no_url(String host) {
        assertThat(UrlNormaliser.absolute("http://" + host + "/x")).isEmpty();
        assertThat(UrlNormaliser.absolute("http://" + "a".repeat(64) + ".ua/x")).isEmpty();
    }

    @Test
    void every_rule_on_parameters_has_a_reason_and_its_name_in_the_table() throws IOException {
        String table;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("normalised-urls.csv"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
        RuleTable rules = RuleTable.read("query-rules.csv");
        List<RuleTable.Rule> all = Stream.concat(
                        rules.named().values().stream().flatMap(List::stream), rules.prefixed().stream())
                .toList();

        assertThat(all)
                .hasSizeGreaterThan(50)
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank())
                .allSatisfy(rule -> assertThat(table).contains(rule.name()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "excluded-urls.csv", numLinesToSkip = 3, emptyValue = "")
    void a_url_that_is_left_out_names_its_rule(String name, String url, int depth, String portal, String rule) {
        FoundUrl found = new UrlRules(SCOPE, SEEDS).judge(url, where(depth));

        assertThat(found.portal()).as(name).isEqualTo(portal);
        assertThat(found.excluded())
                .as(name)
                .isEqualTo(Optional.ofNullable(rule).flatMap(UrlRulesTest::rule));
    }

    @Test
    void a_url_longer_than_the_limit_is_left_out() {
        FoundUrl found = new UrlRules(SCOPE, SEEDS).judge("https://b.ua/" + "x".repeat(2000), where(1));

        assertThat(found.excluded()).contains(ExclusionRule.URL_LENGTH);
    }

    @Test
    void hosts_below_a_seeds_host_belong_to_it_when_the_scope_says_so() {
        UrlRules rules = new UrlRules(new CrawlScope(3, 100, true, List.of()), SEEDS);

        assertThat(rules.judge("https://x.y.b.ua/", where(1)).portal()).isEqualTo("whole");
    }

    @Test
    void a_sitemap_at_the_root_belongs_to_a_portal_that_is_a_part_of_the_site() {
        UrlRules.Where where = new UrlRules.Where(Optional.empty(), "part", 0, FoundBy.ROBOTS, UrlKind.SITEMAP);
        FoundUrl found = new UrlRules(SCOPE, SEEDS).judge("https://a.ua/sitemap.xml.gz", where);

        assertThat(found.excluded()).isEmpty();
        assertThat(found.portal()).isEqualTo("part");
    }

    @Test
    void a_seed_that_is_no_web_address_is_a_mistake_that_names_it() {
        UrlRules rules = new UrlRules(SCOPE, List.of(seed("odd", "ftp://c.ua/")));

        assertThatThrownBy(rules::seeds)
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("ftp://c.ua/")
                .hasMessageContaining("odd");
    }

    @Test
    void seeds_that_are_one_page_are_entered_once() {
        UrlRules rules = new UrlRules(SCOPE, List.of(seed("x", "http://c.ua"), seed("x", "http://C.ua:80/#top")));

        assertThat(rules.seeds()).extracting(FoundUrl::url).containsExactly("http://c.ua/");
    }

    @Test
    void the_registered_domain_comes_from_the_public_suffix_list() {
        UrlRules rules = new UrlRules(SCOPE, SEEDS);

        assertThat(rules.normalise("https://pechersk.kyivcity.gov.ua/")
                        .orElseThrow()
                        .domain())
                .isEqualTo("kyivcity.gov.ua");
        assertThat(rules.normalise("http://127.0.0.1/").orElseThrow().domain()).isEqualTo("127.0.0.1");
    }

    private static Optional<ExclusionRule> rule(String key) {
        return Keyed.of(ExclusionRule.class, key);
    }

    private static UrlRules.Where where(int depth) {
        return new UrlRules.Where(Optional.empty(), "where", depth, FoundBy.LINK, UrlKind.PAGE);
    }

    private static Seed seed(String portal, String url) {
        return new Seed(
                new Portal(portal, portal, Optional.empty(), Optional.empty(), PortalCategory.SOCIAL_SERVICE),
                URI.create(url));
    }
}
