package org.ictmonitor.crawl;

import java.net.URI;
import org.ictmonitor.FrontierEntry;

/** What a turn at a host is used for. */
sealed interface Task {
    /** A URL of the frontier. */
    record Fetch(FrontierEntry entry) implements Task {}

    /**
     * A request on the way to the robots.txt of a site.
     *
     * @param origin the site whose rules are looked for
     * @param asking host whose URLs wait for them
     * @param at what is asked for now: the robots.txt itself or where it redirects to
     * @param hops redirects followed so far
     * @param attempts requests made for {@code at} so far
     */
    record Robots(String origin, String asking, URI at, int hops, int attempts) implements Task {
        static Robots first(String origin, String asking) {
            return new Robots(origin, asking, URI.create(origin + "/robots.txt"), 0, 0);
        }

        Robots redirected(URI target) {
            return new Robots(origin, asking, target, hops + 1, 0);
        }

        Robots again() {
            return new Robots(origin, asking, at, hops, attempts + 1);
        }
    }
}
