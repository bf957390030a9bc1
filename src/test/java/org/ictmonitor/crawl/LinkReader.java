package org.ictmonitor.crawl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Carrier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.LinkKind;
import org.ictmonitor.Page;
import org.ictmonitor.PageLink;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;

/** Reads links from the pages of the tests, which are written so that a pattern finds them. */
final class LinkReader implements PageReader {
    private static final Pattern LINK = Pattern.compile("<(?:a|frame) href=\"([^\"]*)\"");
    private static final Pattern FEED = Pattern.compile("<link rel=\"alternate\" href=\"([^\"]*)\"");

    @Override
    public ReadOutcome read(Exchange exchange, CrawlUrl url) {
        String html = new String(exchange.body(), StandardCharsets.UTF_8);
        List<PageLink> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            links.add(new PageLink(LinkKind.ANCHOR, matcher.group(1), 0, 0, "", "", "", List.of(), false));
        }
        Page page = new Page(
                url.uri(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                html.contains("nofollow"),
                List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, "", links)),
                FEED.matcher(html).results().map(match -> match.group(1)).toList(),
                Carrier.PAGE);
        return new ReadOutcome.Read(new Reading(page, List.of(), List.of()));
    }
}
