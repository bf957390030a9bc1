package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;
import org.junit.jupiter.api.Test;

/** The frontier on a clock of its own, without threads. */
class HostFrontierTest {
    private static final long DELAY = 1000;

    private long now = 5_000_000_000_000L;
    private final MemoryLedger ledger = new MemoryLedger();
    private final HostFrontier frontier = new HostFrontier(ledger, () -> now, url -> false);

    @Test
    void a_host_is_asked_again_only_after_its_time_and_others_meanwhile() {
        frontier.admit(ledger.enter(List.of(url("a", 1), url("a", 2), url("b", 1))));

        Turn first = frontier.poll().orElseThrow();
        Turn second = frontier.poll().orElseThrow();
        assertThat(List.of(first.getURL(), second.getURL())).containsExactly("http://a/1", "http://b/1");
        assertThat(frontier.poll()).isEmpty();

        frontier.free(first, now + DELAY);
        assertThat(frontier.poll()).isEmpty();
        now += DELAY;
        assertThat(frontier.poll().orElseThrow().getURL()).isEqualTo("http://a/2");
    }

    @Test
    void a_host_is_freed_once_a_turn_even_if_the_turn_ends_later() {
        frontier.admit(ledger.enter(List.of(url("a", 1), url("a", 2), url("a", 3))));

        Turn first = frontier.poll().orElseThrow();
        frontier.free(first, now);
        Turn second = frontier.poll().orElseThrow();
        frontier.done(first, true);
        assertThat(frontier.poll()).isEmpty();
        frontier.done(second, true);
        assertThat(frontier.poll()).isPresent();
    }

    @Test
    void a_url_to_be_tried_again_waits_for_its_time_while_others_of_its_host_go_on() {
        frontier.admit(ledger.enter(List.of(url("a", 1), url("a", 2))));

        Turn failed = frontier.poll().orElseThrow();
        frontier.again(failed.host(), ((Task.Fetch) failed.task()).entry(), now + 10 * DELAY);
        frontier.done(failed, false);
        Turn other = frontier.poll().orElseThrow();
        assertThat(other.getURL()).isEqualTo("http://a/2");
        frontier.done(other, true);
        assertThat(frontier.poll()).isEmpty();
        now += 10 * DELAY;
        assertThat(frontier.poll().orElseThrow().getURL()).isEqualTo("http://a/1");
    }

    @Test
    void a_host_whose_rules_are_missing_asks_for_them_once_and_waits() {
        boolean[] missing = {true};
        HostFrontier strict = new HostFrontier(ledger, () -> now, url -> missing[0]);
        strict.admit(ledger.enter(List.of(url("a", 1), url("a", 2))));

        Turn rules = strict.poll().orElseThrow();
        assertThat(rules.getURL()).isEqualTo("http://a/robots.txt");
        strict.done(rules, false);
        assertThat(strict.poll()).isEmpty();
        missing[0] = false;
        strict.unpark("a");
        assertThat(strict.poll().orElseThrow().getURL()).isEqualTo("http://a/1");
    }

    @Test
    void more_urls_than_fit_in_memory_come_from_the_ledger_in_their_order() {
        List<FoundUrl> many = new ArrayList<>();
        for (int i = 1; i <= 3 * HostQueue.HOT + 5; i++) {
            many.add(url("a", i));
        }
        frontier.admit(ledger.enter(many));
        for (FoundUrl expected : many) {
            Turn turn = frontier.poll().orElseThrow();
            assertThat(turn.getURL()).isEqualTo(expected.url());
            frontier.done(turn, true);
        }
        assertThat(frontier.poll()).isEmpty();
        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.end()).contains(CrawlEnd.COMPLETE);
    }

    @Test
    void urls_that_are_admitted_out_of_order_are_all_given_out() {
        List<FrontierEntry> first = ledger.enter(List.of(url("a", 1), url("a", 2)));
        List<FrontierEntry> second = ledger.enter(List.of(url("a", 3)));
        frontier.admit(second);
        frontier.admit(first);
        List<String> given = new ArrayList<>();
        for (Optional<Turn> turn = frontier.poll(); turn.isPresent(); turn = frontier.poll()) {
            given.add(turn.get().getURL());
            frontier.done(turn.get(), true);
        }
        assertThat(given).containsExactly("http://a/1", "http://a/2", "http://a/3");
    }

    @Test
    void it_does_not_end_while_a_visit_is_not_settled() {
        frontier.admit(ledger.enter(List.of(url("a", 1))));
        Turn turn = frontier.poll().orElseThrow();
        frontier.handedOn();
        frontier.done(turn, true);
        assertThat(frontier.poll()).isEmpty();
        assertThat(frontier.end()).isEmpty();

        frontier.settled(1, ledger.enter(List.of(url("a", 2))));
        Turn next = frontier.take().orElseThrow();
        assertThat(next.getURL()).isEqualTo("http://a/2");
        frontier.done(next, true);
        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.end()).contains(CrawlEnd.COMPLETE);
    }

    @Test
    void nothing_is_handed_out_after_the_deadline() {
        frontier.admit(ledger.enter(List.of(url("a", 1))));
        frontier.endAt(now);

        assertThat(frontier.take()).isEmpty();
        assertThat(frontier.end()).contains(CrawlEnd.MAX_TIME);
    }

    /** Any order of finding, taking, freeing, failing, finishing and settling, with a crash in the middle of it. */
    @Property(tries = 300)
    void no_url_is_lost_or_given_out_twice(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int hosts,
            @ForAll @IntRange(min = 1, max = 400) int urls) {
        Walk walk = new Walk(new Random(seed), hosts, urls);
        walk.steps(urls);
        walk.crash();
        walk.toTheEnd();

        assertThat(walk.finished)
                .hasSize(urls)
                .allSatisfy((url, times) -> assertThat(times).isEqualTo(1));
        assertThat(walk.memory.waitingCount()).isZero();
    }

    /** A random life of a frontier. */
    private static final class Walk {
        private final Random random;
        private final int hosts;
        private final int urls;
        private final MemoryLedger memory = new MemoryLedger();
        private final Map<String, Integer> finished = new HashMap<>();
        private final Map<String, Long> freeAt = new HashMap<>();
        private final List<Turn> held = new ArrayList<>();
        private final List<Turn> freed = new ArrayList<>();
        private final List<List<FrontierEntry>> unsettled = new ArrayList<>();
        private long time;
        private int found;
        private HostFrontier walked;

        Walk(Random random, int hosts, int urls) {
            this.random = random;
            this.hosts = hosts;
            this.urls = urls;
            this.walked = start();
        }

        private HostFrontier start() {
            HostFrontier fresh = new HostFrontier(memory, () -> time, url -> false);
            fresh.load();
            return fresh;
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                step();
            }
        }

        void toTheEnd() {
            while (found < urls || memory.waitingCount() > 0) {
                step();
            }
        }

        /** All that was in memory is gone; the ledger stays. */
        void crash() {
            held.clear();
            freed.clear();
            unsettled.clear();
            freeAt.clear();
            walked = start();
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0 -> find();
                case 1, 2 -> take();
                case 3 -> free();
                case 4 -> finish();
                default -> settle();
            }
        }

        private void find() {
            List<FoundUrl> batch = new ArrayList<>();
            for (int i = random.nextInt(100); i > 0 && found < urls; i--) {
                batch.add(url("h" + random.nextInt(hosts), ++found));
            }
            walked.admit(memory.enter(batch));
        }

        private void take() {
            time += random.nextInt(500);
            walked.poll().ifPresent(turn -> {
                assertThat(time)
                        .isGreaterThanOrEqualTo(freeAt.getOrDefault(turn.host().name(), 0L));
                assertThat(held).noneMatch(other -> other.host() == turn.host());
                held.add(turn);
            });
        }

        private void free() {
            if (!held.isEmpty()) {
                Turn turn = held.remove(random.nextInt(held.size()));
                freeAt.put(turn.host().name(), time + DELAY);
                walked.free(turn, time + DELAY);
                freed.add(turn);
            }
        }

        private void finish() {
            if (!freed.isEmpty()) {
                Turn turn = freed.remove(random.nextInt(freed.size()));
                FrontierEntry entry = ((Task.Fetch) turn.task()).entry();
                boolean last = random.nextInt(4) > 0;
                walked.handedOn();
                unsettled.add(memory.record(visit(entry, last)));
                if (last) {
                    finished.merge(entry.url().toString(), 1, Integer::sum);
                } else {
                    walked.again(turn.host(), entry, time + random.nextInt(3000));
                }
                walked.done(turn, last);
            }
        }

        private Visit visit(FrontierEntry entry, boolean last) {
            return new Visit(
                    entry,
                    new FetchOutcome.Failed(FailureReason.TIMEOUT, "", Optional.empty()),
                    last,
                    new ReadOutcome.NotRead(""),
                    List.of());
        }

        private void settle() {
            if (!unsettled.isEmpty()) {
                walked.settled(1, unsettled.removeFirst());
            }
        }
    }

    private static FoundUrl url(String host, int number) {
        String text = "http://" + host + "/" + number;
        return new FoundUrl(
                text,
                Optional.of(new CrawlUrl(URI.create(text), host, host)),
                "p",
                1,
                FoundBy.LINK,
                UrlKind.PAGE,
                Optional.empty());
    }
}
