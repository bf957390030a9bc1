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
        Revisits revisits) {
    static Tables on(Sql sql, ContentCodec codec) {
        Names names = new Names(sql);
        Captures captures = new Captures(sql, names);
        Mentions mentions = new Mentions(sql, names);
        return new Tables(
                sql,
                names,
                new Rounds(sql),
                new Frontier(sql, names),
                new Manners(sql),
                captures,
                mentions,
                new Versions(sql, names, captures, mentions, codec),
                new Revisits(sql));
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        names.forget();
        frontier.forget();
    }
}
