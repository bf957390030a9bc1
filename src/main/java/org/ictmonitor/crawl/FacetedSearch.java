package org.ictmonitor.crawl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the endless combinations of a search's filters from pages that are chosen by parameters. Filters have few values, and
 * a URL that only combines values anew shows a part of what each filter alone shows. A page chosen by a number has a value
 * that no URL had before it. So a URL counts as a combination if it has two parameters or more, pages of a list aside,
 * each of a name with at most {@value #MOST_VALUES} values on that path, and all of these values were there before; and
 * after {@value #MOST_COMBINATIONS} combinations on a path, further ones are left out. Pages two, three and so on of a
 * combination that was let in are let in. Safe to share.
 */
final class FacetedSearch {
    /** Combinations of values on one path that are asked for at most. */
    static final int MOST_COMBINATIONS = 100;

    /** A parameter with more values than this on one path chooses a page and is no filter. */
    static final int MOST_VALUES = 30;

    private static final int MOST_PATHS = 20_000;

    /** Which page of a list, in the words of the usual content management systems. */
    private static final Set<String> PAGING =
            Set.of("limitstart", "offset", "p", "page", "page_num", "pageid", "paged", "pagenum", "pg", "start");

    private final Map<String, Path> paths = new HashMap<>();
    private final SeenUrls asked = new SeenUrls();

    /** Notes a URL that the round knows already. */
    void know(NormalUrl url) {
        boolean unused = isOneTooMany(url);
    }

    /** Whether a URL is one combination more than are asked for; says so once, and notes it. */
    synchronized boolean isOneTooMany(NormalUrl url) {
        if (url.query().isEmpty() || !asked.add(url.text())) {
            return false;
        }
        if (paths.size() >= MOST_PATHS) {
            paths.clear();
        }
        List<String> all = Arrays.asList(url.query().split("&"));
        List<String> filters =
                all.stream().filter(each -> !isPaging(name(each))).sorted().toList();
        return paths.computeIfAbsent(url.authority() + url.path(), key -> new Path())
                .isOneTooMany(filters, filters.size() < all.size());
    }

    private static boolean isPaging(String name) {
        return PAGING.contains(name) || name.startsWith("pagen_");
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    /** The filters of one path. Hashes stand for texts: the worst that two of one hash can do is one page of a list. */
    private static final class Path {
        private final Map<String, Set<Integer>> values = new HashMap<>();
        private final Set<Integer> letIn = new HashSet<>();
        private int combinations;

        boolean isOneTooMany(List<String> filters, boolean paged) {
            boolean fresh = false;
            for (String filter : filters) {
                fresh |= isFresh(filter);
            }
            if (fresh || filters.size() < 2) {
                return false;
            }
            int combination = filters.hashCode();
            if (paged && letIn.contains(combination)) {
                return false;
            }
            if (combinations >= MOST_COMBINATIONS) {
                return true;
            }
            combinations++;
            letIn.add(combination);
            return false;
        }

        /** Several values in one, {@code a,b}, are values each. */
        private boolean isFresh(String filter) {
            int equals = filter.indexOf('=');
            Set<Integer> known = values.computeIfAbsent(name(filter), key -> new HashSet<>());
            boolean fresh = known.size() > MOST_VALUES;
            for (String value : filter.substring(equals + 1).split("%2C|%7C|[,;|]")) {
                fresh |= known.size() <= MOST_VALUES && known.add(value.hashCode());
            }
            return fresh;
        }
    }
}
