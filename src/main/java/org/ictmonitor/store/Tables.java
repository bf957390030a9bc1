package org.ictmonitor.store;

/** The tables of one open store, on one connection. */
record Tables(
        Sql sql,
        Names names,
        Rounds rounds,
        Frontier frontier,
        Manners manners,
        Captures captures,
        Mentions mentions,
        Versions versions,
        Revisits revisits,
        Listings listings,
        UnreachedPortals unreached,
        ErrorTexts errorTexts,
        Certificates certificates) {
    static Tables on(Sql sql, ContentCodec codec) {
        Names names = new Names(sql);
        Frontier frontier = new Frontier(sql, names);
        Captures captures = new Captures(sql, names);
        Mentions mentions = new Mentions(sql, names);
        return new Tables(
                sql,
                names,
                new Rounds(sql),
                frontier,
                new Manners(sql),
                captures,
                mentions,
                new Versions(sql, names, captures, mentions, codec),
                new Revisits(sql),
                new Listings(sql, frontier, names),
                new UnreachedPortals(sql, names),
                new ErrorTexts(sql, names),
                new Certificates(sql, names));
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        names.forget();
        frontier.forget();
    }
}
