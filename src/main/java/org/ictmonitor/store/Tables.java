package org.ictmonitor.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Templates;

/** The tables of one open store, on one connection. */
record Tables(
        Sql sql,
        Names names,
        Rounds rounds,
        UrlPlaces places,
        UrlKeys urls,
        WaitingUrls waiting,
        Frontier frontier,
        Manners manners,
        Captures captures,
        Mentions mentions,
        Versions versions,
        Revisits revisits,
        Listings listings,
        UnreachedPortals unreached,
        ErrorTexts errorTexts,
        Certificates certificates,
        TemplateTable templates) {
    static Tables on(Sql sql, ContentCodec codec) {
        Names names = new Names(sql);
        UrlPlaces places = new UrlPlaces(sql);
        UrlKeys urls = new UrlKeys(sql, names, places);
        WaitingUrls waiting = new WaitingUrls(sql, names);
        Frontier frontier = new Frontier(sql, names, urls, waiting);
        Captures captures = new Captures(sql, names);
        Mentions mentions = new Mentions(sql, names);
        return new Tables(
                sql,
                names,
                new Rounds(sql),
                places,
                urls,
                waiting,
                frontier,
                new Manners(sql),
                captures,
                mentions,
                new Versions(sql, names, mentions, codec),
                new Revisits(sql),
                new Listings(sql, urls, frontier, names),
                new UnreachedPortals(sql),
                new ErrorTexts(sql, names),
                new Certificates(sql, names),
                new TemplateTable(sql, names));
    }

    /** Opens each page version with the templates of its last round up to that one. */
    Consumer<PageVersion> opened(int toRound, Consumer<StoredPage> consumer) {
        Map<Integer, Templates> known = new HashMap<>();
        return version -> {
            int round = Math.min(version.lastRound(), toRound);
            consumer.accept(versions.page(version, known.computeIfAbsent(round, templates::of)));
        };
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        names.forget();
        places.forget();
        frontier.forget();
    }
}
