package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Zone;

/**
 * Finds the blocks of a round's templates, once all its pages are known.
 *
 * <p>What a page shows outside its main text is template already; the same block on two pages of a portal is one. What
 * reads as main text is a block of the template after all if it stands, in whatever zone, on half of the portal's pages or
 * more and on {@value #MANY} at least; or on as large a part of its pages in one language, since a site in two languages has
 * two templates. Fewer pages may well say the same for themselves, as three services do that ask for a message to the same
 * number. On a page that has such a block both in and outside main text, the one in main text is the page's own (see
 * {@link org.ictmonitor.change.TemplateKeys}).
 *
 * <p>That a template is what pages of one site have in common goes back to Bar-Yossef and Rajagopalan (2002), "Template
 * Detection via Data Mining and its Applications", doi:10.1145/511446.511522; that what most pages of a site share is not
 * what one of them is about, to Yi, Liu and Li (2003), "Eliminating Noisy Information in Web Pages for Data Mining",
 * doi:10.1145/956750.956785. The figures are ours.
 */
final class TemplateFinder {
    /** Pages that make a crowd, as for {@link Crowd}. */
    private static final int MANY = 5;
    /** Pages from which on a block outside main text is told once. */
    private static final int REPEATED = 2;

    private final Sql sql;
    private final int round;
    private final int main;
    private final Map<Group, Integer> sizes = new HashMap<>();
    private final Map<Long, Page> pages = new HashMap<>();

    TemplateFinder(Sql sql, Names names, int round) {
        this.sql = sql;
        this.round = round;
        this.main = names.find(Zone.MAIN.key()).orElse(-1);
    }

    /** Pages of a portal, all of them or those of one language. */
    private record Group(int portal, Optional<Integer> language) {}

    /**
     * A page: among those with a block the one of the lowest rank stands for it.
     *
     * @param groups that it belongs to, made once and not for each of its mentions
     */
    private record Page(long version, int rank, List<Group> groups) {
        static Page of(long version, int rank, int portal, Optional<Integer> language) {
            Group all = new Group(portal, Optional.empty());
            return new Page(
                    version, rank, language.isEmpty() ? List.of(all) : List.of(all, new Group(portal, language)));
        }
    }

    List<TemplateBlock> find() {
        readPages();
        List<TemplateBlock> blocks = new ArrayList<>();
        spreads().forEach((key, spread) -> block(key, spread).ifPresent(blocks::add));
        return blocks;
    }

    /** A block of the template was published in no month, so that a page without a date stands for it if there is one. */
    private void readPages() {
        sql.each(
                """
                SELECT version.id, version.portal, version.language FROM version JOIN url ON url.id = version.url
                WHERE version.first_round <= ? AND version.last_round >= ?
                ORDER BY version.published IS NOT NULL, url.text, version.id
                """,
                row -> {
                    int language = row.getInt(3);
                    Page page = Page.of(
                            row.getLong(1),
                            pages.size(),
                            row.getInt(2),
                            row.wasNull() ? Optional.empty() : Optional.of(language));
                    pages.put(page.version(), page);
                    page.groups().forEach(group -> sizes.merge(group, 1, Integer::sum));
                },
                round,
                round);
    }

    private Map<Long, Spread> spreads() {
        Map<Long, Spread> spreads = new HashMap<>();
        sql.each(
                """
                SELECT DISTINCT mention.version, mention.template_key, mention.zone
                FROM version JOIN mention ON mention.version = version.id
                WHERE version.first_round <= ? AND version.last_round >= ? AND mention.template_key IS NOT NULL
                """,
                row -> spreads.computeIfAbsent(row.getLong(2), key -> new Spread())
                        .add(Objects.requireNonNull(pages.get(row.getLong(1))), row.getInt(3) == main),
                round,
                round);
        return spreads;
    }

    private Optional<TemplateBlock> block(long key, Spread spread) {
        boolean inMain = spread.inMain > 0 && spread.groups.entrySet().stream().anyMatch(this::isMost);
        if (!inMain && spread.outside < REPEATED) {
            return Optional.empty();
        }
        long pagesWith = inMain ? spread.outside + spread.inMain : spread.outside;
        return Optional.of(new TemplateBlock(key, spread.first().version(), pagesWith, inMain));
    }

    private boolean isMost(Map.Entry<Group, Integer> having) {
        int size = sizes.getOrDefault(having.getKey(), 0);
        return having.getValue() >= MANY && 2 * having.getValue() >= size;
    }

    /** On which pages a block stands; a page has a key once. */
    private static final class Spread {
        private final Map<Group, Integer> groups = new HashMap<>();
        private final List<Page> firstOutside = new ArrayList<>(1);
        private final List<Page> firstInMain = new ArrayList<>(1);
        private long outside;
        private long inMain;

        void add(Page page, boolean isMain) {
            page.groups().forEach(group -> groups.merge(group, 1, Integer::sum));
            outside += isMain ? 0 : 1;
            inMain += isMain ? 1 : 0;
            keepFirst(isMain ? firstInMain : firstOutside, page);
        }

        private static void keepFirst(List<Page> first, Page page) {
            if (first.isEmpty()) {
                first.add(page);
            } else if (page.rank() < first.getFirst().rank()) {
                first.set(0, page);
            }
        }

        /** A page that shows the block where a template is expected stands for it before one that was misread. */
        Page first() {
            return firstOutside.isEmpty() ? firstInMain.getFirst() : firstOutside.getFirst();
        }
    }
}
