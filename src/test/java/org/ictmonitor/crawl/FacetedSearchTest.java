package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacetedSearchTest {
    private final FacetedSearch facets = new FacetedSearch();

    @Test
    void the_combinations_of_four_filters_end_and_each_filter_alone_is_let_in() {
        List<String> single = new ArrayList<>();
        List<String> combined = new ArrayList<>();
        for (int a = 0; a < 8; a++) {
            single.add("/services?category=" + a);
            for (int b = 0; b < 8; b++) {
                for (int c = 0; c < 8; c++) {
                    combined.add("/services?category=" + a + "&district=" + b + "&kind=" + c + "&free=" + (a + b) % 2);
                }
            }
        }

        assertThat(letIn(single)).hasSize(8);
        assertThat(letIn(combined)).hasSizeBetween(100, 130);
    }

    @Test
    void every_page_that_a_number_chooses_is_let_in() {
        List<String> articles = IntStream.range(0, 1000)
                .mapToObj(i -> "/index.php?option=com_content&view=article&id=" + i + "&Itemid=" + i % 7)
                .toList();

        assertThat(letIn(articles)).hasSize(1000);
    }

    @Test
    void numbers_that_several_kinds_of_pages_share_are_let_in() {
        List<String> pages = Stream.of("news", "documents", "pages", "staff")
                .flatMap(module -> IntStream.range(0, 400).mapToObj(i -> "/index.php?module=" + module + "&id=" + i))
                .toList();

        assertThat(letIn(pages)).hasSize(1600);
    }

    @Test
    void the_pages_of_a_list_are_let_in_however_many_there_are() {
        List<String> lists = IntStream.range(0, 20)
                .boxed()
                .flatMap(category ->
                        IntStream.range(0, 50).mapToObj(page -> "/news?category=" + category + "&lang=uk&page=" + page))
                .toList();

        assertThat(letIn(lists)).hasSize(1000);
    }

    @Test
    void values_in_one_parameter_count_as_those_of_several() {
        List<String> lists = new ArrayList<>();
        for (int set = 1; set < 1 << 10; set++) {
            int chosen = set;
            List<String> values = IntStream.range(0, 10)
                    .filter(bit -> (chosen >> bit & 1) == 1)
                    .mapToObj(bit -> "v" + bit)
                    .toList();
            lists.add("/services?sort=name&kind=" + String.join(",", values));
        }

        assertThat(letIn(lists)).hasSizeBetween(100, 130);
    }

    @Test
    void an_order_of_parameters_is_a_combination_of_its_own_but_paths_are_apart() {
        List<String> lists = IntStream.range(0, 500)
                .mapToObj(i -> "/list" + i + "?a=1&b=2")
                .flatMap(url -> Stream.of(url, url.replace("a=1&b=2", "b=2&a=1")))
                .toList();

        assertThat(letIn(lists)).hasSize(1000);
    }

    @Test
    void what_is_asked_about_twice_is_counted_once() {
        List<String> twice =
                IntStream.range(0, 400).mapToObj(i -> "/x?a=1&b=" + i % 25).toList();

        assertThat(letIn(twice)).hasSize(400);
    }

    private List<String> letIn(List<String> urls) {
        return urls.stream()
                .filter(url -> !facets.isOneTooMany(
                        UrlNormaliser.absolute("https://a.ua" + url).orElseThrow()))
                .toList();
    }
}
