package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.ictmonitor.PageLink;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.example/news/1.html, /poslugy?x=1#top, http://a.example/poslugy?x=1#top",
        "http://a.example:8081/news/, /, http://a.example:8081/",
        "https://A.example, /про нас, https://A.example/про нас",
        "http://a.example/news/, /../../x, http://a.example/x",
        "http://a.example/news/, /a/./b/../c, http://a.example/a/./b/../c",
        "http://a.example/news/, //b.example/x, http://b.example/x",
        "http://a.example/news/, ?page=2, http://a.example/news/?page=2",
        "http://a.example/news/, '/x\ty', http://a.example/xy",
        "http://user@a.example/news/, /x, http://a.example/x",
        "http://a.example/news/, /x:y//z, http://a.example/x:y//z",
        "file:/tmp/a.html, /b.html, file:/b.html",
        "no address, /b.html, /b.html"
    })
    void an_address_is_made_absolute_by_the_base_of_its_page(String base, String href, String absolute) {
        Element anchor = new Element("a").attr("href", href);

        assertThat(new Links(base).of(anchor).map(PageLink::href)).contains(absolute);
    }
}
