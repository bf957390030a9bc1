package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.failed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.RoundKind;

/**
 * URLs of several hosts are found in any order, followed or not, fetched, undone, and found again in another round: those
 * that wait are at any moment the ones that a plain list has, host by host and in the order in which they came to wait.
 */
class WaitingUrlsPropertyTest {
    private static final int PAGES = 40;

    /** What happens next. */
    enum Deed {
        FIND,
        FIND_BEHIND_NOFOLLOW,
        FETCH,
        UNDO,
        REOPEN,
        NEXT_ROUND
    }

    /** One of them, with the pages that it is about. */
    record Step(Deed deed, List<Integer> pages) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<Integer>> pages =
                Arbitraries.integers().between(0, PAGES - 1).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(Arbitraries.of(Deed.class), pages)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 100)
    void those_that_wait_are_those_of_a_plain_list(@ForAll("steps") List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("waiting");
        try (Course course = new Course(folder)) {
            for (Step step : steps) {
                course.take(step);
                course.check();
            }
        } finally {
            delete(folder);
        }
    }

    /** A store with what it must hold. */
    private static final class Course implements AutoCloseable {
        private final Path folder;
        private final List<String> waiting = new ArrayList<>();
        /** What waits or has waited in this round. */
        private final Set<String> followed = new HashSet<>();

        private CampaignStore store;
        private int round;

        Course(Path folder) {
            this.folder = folder;
            store = CampaignStore.open(folder);
            round = begin();
        }

        private int begin() {
            return store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE)).number();
        }

        void take(Step step) {
            switch (step.deed()) {
                case FIND -> find(step.pages());
                case FIND_BEHIND_NOFOLLOW ->
                    store.seed(round, found(step.pages(), Optional.of(ExclusionRule.NOFOLLOW)));
                case FETCH -> fetch(step.pages());
                case UNDO -> undo(found(step.pages(), Optional.empty()));
                case REOPEN -> {
                    store.close();
                    store = CampaignStore.open(folder);
                }
                case NEXT_ROUND -> {
                    store.abandon(round);
                    round = begin();
                    waiting.clear();
                    followed.clear();
                }
            }
        }

        private static List<FoundUrl> found(List<Integer> pages, Optional<ExclusionRule> rule) {
            return pages.stream()
                    .map(page -> Sample.found(host(page), "/" + page, rule))
                    .toList();
        }

        private static String host(int page) {
            return page % 4 == 0 ? "other.example" : "centre.example";
        }

        private void find(List<Integer> pages) {
            List<FoundUrl> found = found(pages, Optional.empty());
            store.seed(round, found);
            found.stream().map(FoundUrl::url).filter(followed::add).forEach(waiting::add);
        }

        private void fetch(List<Integer> pages) {
            List<ArchivedVisit> visits = new ArrayList<>();
            for (FrontierEntry entry : all()) {
                if (pages.contains(Integer.parseInt(entry.url().uri().getPath().substring(1)))) {
                    visits.add(failed(entry, FailureReason.TIMEOUT, true));
                    waiting.remove(entry.url().toString());
                }
            }
            store.record(round, visits);
        }

        /** A batch that breaks when all of it was added. */
        private void undo(List<FoundUrl> found) {
            assertThatThrownBy(() -> store.seed(round, new AbstractList<>() {
                        @Override
                        public FoundUrl get(int index) {
                            if (index == found.size()) {
                                throw new IllegalStateException("broken");
                            }
                            return found.get(index);
                        }

                        @Override
                        public int size() {
                            return found.size() + 1;
                        }
                    }))
                    .hasMessage("broken");
        }

        private List<FrontierEntry> all() {
            List<FrontierEntry> all = new ArrayList<>(store.waiting(round, "centre.example", 0, 99));
            all.addAll(store.waiting(round, "other.example", 0, 99));
            return all;
        }

        void check() {
            assertThat(store.problems()).isEmpty();
            check("centre.example");
            check("other.example");
        }

        private void check(String host) {
            List<String> expected =
                    waiting.stream().filter(url -> url.contains("//" + host)).toList();
            List<FrontierEntry> given = store.waiting(round, host, 0, 99);
            assertThat(given).extracting(entry -> entry.url().toString()).isEqualTo(expected);
            assertThat(store.waitingByHost(round).getOrDefault(host, 0)).isEqualTo(expected.size());
            if (!given.isEmpty()) {
                int behind = given.size() / 2;
                assertThat(store.waiting(round, host, given.get(behind).id(), 3))
                        .isEqualTo(given.subList(behind + 1, Math.min(behind + 4, given.size())));
            }
        }

        @Override
        public void close() {
            store.close();
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
