package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.excluded;
import static org.ictmonitor.store.Sample.failed;
import static org.ictmonitor.store.Sample.found;
import static org.ictmonitor.store.Sample.page;
import static org.ictmonitor.store.Sample.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.RoundKind;

/**
 * A made-up site is crawled through the store in any order, in batches of any size, with batches that are lost before
 * they are recorded, batches that are recorded twice, and the store closed and opened in between. The end is always
 * that of the plain crawl.
 */
class RecordingPropertyTest {
    private static final String ROOT = "https://centre.example";

    /** What a round came to, free of keys, which depend on the order. */
    private record End(RoundCounters counters, TreeSet<String> outcomes, TreeSet<String> versions, long mentions) {}

    @Property(tries = 25)
    void any_order_of_batches_and_crashes_comes_to_the_same_end(
            @ForAll @IntRange(min = 1, max = 40) int pages, @ForAll long site, @ForAll long course) throws IOException {
        End plain = crawl(pages, site, new Random(1), false);
        assertThat(crawl(pages, site, new Random(course), true)).isEqualTo(plain);
    }

    private static End crawl(int pages, long site, Random course, boolean rough) throws IOException {
        Path folder = Files.createTempDirectory("store");
        try {
            try (CampaignStore store = CampaignStore.open(folder)) {
                store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
                store.seed(1, List.of(found("/0")));
            }
            boolean more = true;
            while (more) {
                try (CampaignStore store = CampaignStore.open(folder)) {
                    more = session(store, pages, site, course, rough);
                }
            }
            return end(folder);
        } finally {
            delete(folder);
        }
    }

    /** Goes on until nothing waits, or until the course says that the program dies; true if there is more to do. */
    private static boolean session(CampaignStore store, int pages, long site, Random course, boolean rough) {
        List<FrontierEntry> waiting = store.waiting(1, "centre.example", 0, Integer.MAX_VALUE);
        while (!waiting.isEmpty()) {
            List<FrontierEntry> mixed = new ArrayList<>(waiting);
            Collections.shuffle(mixed, course);
            List<ArchivedVisit> batch = new ArrayList<>();
            for (FrontierEntry entry : mixed.subList(0, 1 + course.nextInt(mixed.size()))) {
                batch.add(visit(entry, pages, site));
            }
            int fate = rough ? course.nextInt(5) : 0;
            if (fate == 1) { // dies before the batch is recorded
                return true;
            }
            store.record(1, batch);
            if (fate == 2) {
                store.record(1, batch);
            }
            if (fate == 3) { // dies after the batch was recorded
                return true;
            }
            waiting = store.waiting(1, "centre.example", 0, Integer.MAX_VALUE);
        }
        return false;
    }

    /** What a page of the site is depends on the site and its number alone. */
    private static ArchivedVisit visit(FrontierEntry entry, int pages, long site) {
        int number = Integer.parseInt(entry.url().uri().getPath().substring(1));
        Random page = new Random(site * 31 + number);
        if (number > 0 && page.nextInt(6) == 0) {
            return failed(entry, FailureReason.TIMEOUT, true);
        }
        List<FoundUrl> links = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            links.add(found("/" + page.nextInt(pages)));
        }
        links.add(excluded("/file" + page.nextInt(5) + ".zip", ExclusionRule.FILE_TYPE));
        links.add(excluded("/" + page.nextInt(pages), ExclusionRule.NOFOLLOW));
        return page(entry, reading(entry.url().toString(), "Page " + number), links.toArray(FoundUrl[]::new));
    }

    private static End end(Path folder) {
        try (CampaignStore store = CampaignStore.openReadOnly(folder)) {
            assertThat(store.problems()).isEmpty();
            TreeSet<String> outcomes = new TreeSet<>();
            store.outcomes(
                    1,
                    url -> assertThat(outcomes.add(url.url() + " " + url.outcome() + url.reason()))
                            .isTrue());
            TreeSet<String> versions = new TreeSet<>();
            store.versions(
                    1,
                    1,
                    version -> assertThat(versions.add(version.url() + version.content()))
                            .isTrue());
            RoundCounters counters = store.counters(1);
            assertThat(counters.found()).isEqualTo(outcomes.size());
            assertThat(versions).allMatch(version -> version.startsWith(ROOT)).hasSize((int) counters.read());
            return new End(counters, outcomes, versions, store.mentionCount(MentionFilter.all(1)));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
