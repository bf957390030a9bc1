package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.UrlKind;
import org.junit.jupiter.api.Test;

/** Host names of one address, on a clock of its own and without threads. */
class SharedAddressTest {
    private static final long DELAY = Duration.ofSeconds(3).toNanos();

    private long now = 5_000_000_000_000L;
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void more_names_of_one_address_than_allowed_share_one_turn_while_others_are_asked() {
        HostFrontier frontier = frontier(OptionalInt.of(2), Map.of("a", "10.0.0.1", "b", "10.0.0.1", "c", "10.0.0.1"));
        frontier.admit(ledger.enter(List.of(url("a"), url("b"), url("c"), url("other"))));
        frontier.load();

        Turn first = frontier.poll().orElseThrow();
        Turn apart = frontier.poll().orElseThrow();
        assertThat(List.of(first.getURL(), apart.getURL())).containsExactly("http://a/", "http://other/");
        assertThat(frontier.poll()).isEmpty();

        frontier.free(first, now + DELAY);
        assertThat(frontier.poll()).isEmpty();
        now += DELAY;
        assertThat(frontier.poll().orElseThrow().getURL()).isEqualTo("http://b/");
        assertThat(frontier.poll()).isEmpty();
    }

    @Test
    void as_many_names_as_allowed_are_asked_apart() {
        HostFrontier frontier = frontier(OptionalInt.of(2), Map.of("a", "10.0.0.1", "b", "10.0.0.1"));
        frontier.admit(ledger.enter(List.of(url("a"), url("b"))));

        assertThat(frontier.poll()).isPresent();
        assertThat(frontier.poll()).isPresent();
    }

    @Test
    void a_name_with_several_addresses_counts_at_each() {
        HostFrontier frontier =
                frontier(OptionalInt.of(1), Map.of("a", "10.0.0.1", "b", "10.0.0.2", "both", "10.0.0.1 10.0.0.2"));
        frontier.admit(ledger.enter(List.of(url("both"), url("a"), url("b"))));

        assertThat(frontier.poll()).isPresent();
        assertThat(frontier.poll()).isEmpty();
    }

    @Test
    void a_name_that_is_found_while_others_are_asked_waits_until_all_of_them_are_done() {
        HostFrontier frontier = frontier(OptionalInt.of(2), Map.of("a", "10.0.0.1", "b", "10.0.0.1", "c", "10.0.0.1"));
        frontier.admit(ledger.enter(List.of(url("a"), url("b"))));
        Turn a = frontier.poll().orElseThrow();
        Turn b = frontier.poll().orElseThrow();
        frontier.admit(ledger.enter(List.of(url("c"))));

        assertThat(frontier.poll()).isEmpty();
        frontier.free(a, now);
        assertThat(frontier.poll()).isEmpty();
        frontier.free(b, now);
        assertThat(frontier.poll().orElseThrow().getURL()).isEqualTo("http://c/");
    }

    @Test
    void the_rest_that_one_name_asks_for_holds_the_others_for_a_minute_at_most() {
        HostFrontier frontier = frontier(OptionalInt.of(1), Map.of("a", "10.0.0.1", "b", "10.0.0.1"));
        frontier.admit(ledger.enter(List.of(url("a"), url("b"))));
        Turn a = frontier.poll().orElseThrow();
        frontier.free(a, now + Duration.ofHours(1).toNanos());

        now += Duration.ofSeconds(59).toNanos();
        assertThat(frontier.poll()).isEmpty();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(frontier.poll().orElseThrow().getURL()).isEqualTo("http://b/");
    }

    @Test
    void without_a_word_of_the_campaign_five_names_are_asked_apart_and_any_number_on_this_machine() {
        Map<String, String> addresses = new HashMap<>();
        List<FoundUrl> urls = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            addresses.put("far" + i, "10.0.0.1");
            addresses.put("here" + i, "127.0.0.1");
            urls.add(url("far" + i));
            urls.add(url("here" + i));
        }
        HostFrontier frontier = frontier(OptionalInt.empty(), addresses);
        ledger.enter(urls);
        frontier.load();

        List<String> asked = new ArrayList<>();
        frontier.poll().ifPresent(turn -> asked.add(turn.getURL()));
        for (Optional<Turn> turn = frontier.poll(); turn.isPresent(); turn = frontier.poll()) {
            asked.add(turn.get().getURL());
        }
        assertThat(asked).filteredOn(url -> url.contains("far")).hasSize(1);
        assertThat(asked).filteredOn(url -> url.contains("here")).hasSize(7);
    }

    /** Whatever is found, taken and freed in whatever order: never two at a server, and none is lost. */
    @Property(tries = 200)
    void names_of_one_address_are_never_asked_at_once_and_none_is_lost(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int hosts,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        Random random = new Random(seed);
        Map<String, String> addresses = new HashMap<>();
        for (int i = 0; i < hosts; i++) {
            addresses.put("h" + i, "10.0.0." + random.nextInt(3));
        }
        MemoryLedger own = new MemoryLedger();
        HostFrontier frontier = frontier(own, OptionalInt.of(most), addresses);
        List<FoundUrl> urls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            urls.add(url("h" + random.nextInt(hosts), i));
        }
        own.enter(urls);
        frontier.load();
        List<Turn> held = new ArrayList<>();
        Map<Server, Long> freeAt = new HashMap<>();
        Set<String> given = new HashSet<>();
        while (given.size() < urls.size() || !held.isEmpty()) {
            now += random.nextLong(DELAY);
            frontier.poll().ifPresent(turn -> {
                Server server = turn.host().server();
                assertThat(now).isGreaterThanOrEqualTo(freeAt.getOrDefault(server, 0L));
                assertThat(held).noneMatch(other -> other.host().server() == server);
                assertThat(given.add(turn.getURL())).isTrue();
                held.add(turn);
            });
            if (!held.isEmpty() && random.nextBoolean()) {
                Turn turn = held.remove(random.nextInt(held.size()));
                freeAt.put(turn.host().server(), now + DELAY);
                frontier.free(turn, now + DELAY);
                frontier.done(turn, true);
            }
        }
        assertThat(given).hasSize(urls.size());
        assertThat(frontier.take()).isEmpty();
    }

    private HostFrontier frontier(OptionalInt most, Map<String, String> addresses) {
        return frontier(ledger, most, addresses);
    }

    private HostFrontier frontier(MemoryLedger of, OptionalInt most, Map<String, String> addresses) {
        HostAddresses known = new HostAddresses(host -> parsed(addresses.getOrDefault(host, "")));
        return new HostFrontier(of, () -> now, url -> false, known, most);
    }

    private static Set<InetAddress> parsed(String addresses) throws UnknownHostException {
        Set<InetAddress> found = new HashSet<>();
        for (String address : addresses.isEmpty() ? new String[0] : addresses.split(" ")) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    private static FoundUrl url(String host) {
        return at("http://" + host + "/", host);
    }

    private static FoundUrl url(String host, int number) {
        return at("http://" + host + "/" + number, host);
    }

    private static FoundUrl at(String text, String host) {
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
