package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedServersTest {
    private final SortedMap<String, Set<InetAddress>> hosts = new TreeMap<>();

    private void host(String name, String... addresses) throws UnknownHostException {
        Set<InetAddress> found = new LinkedHashSet<>();
        for (String address : addresses) {
            found.add(InetAddress.getByName(address));
        }
        hosts.put(name, found);
    }

    private List<List<String>> shared(OptionalInt hostsPerAddress) {
        return SharedServers.among(hosts, hostsPerAddress);
    }

    @Test
    void as_many_names_as_the_campaign_allows_are_servers_of_their_own() throws UnknownHostException {
        host("a", "10.0.0.1");
        host("b", "10.0.0.1");
        assertThat(shared(OptionalInt.of(2))).isEmpty();
        assertThat(shared(OptionalInt.of(1))).containsExactly(List.of("a", "b"));
    }

    @Test
    void one_name_more_makes_all_of_them_one_server_beside_those_elsewhere() throws UnknownHostException {
        host("a", "10.0.0.1");
        host("b", "10.0.0.1");
        host("c", "10.0.0.1");
        host("elsewhere", "10.0.0.2");
        host("unknown");
        assertThat(shared(OptionalInt.of(2))).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void a_name_with_two_addresses_joins_the_names_of_both() throws UnknownHostException {
        host("a", "10.0.0.1");
        host("b", "10.0.0.2");
        host("both", "10.0.0.1", "10.0.0.2");
        assertThat(shared(OptionalInt.of(1))).containsExactly(List.of("a", "b", "both"));
    }

    @Test
    void names_of_this_machine_are_apart_unless_the_campaign_says_otherwise() throws UnknownHostException {
        for (int i = 0; i < 9; i++) {
            host("local" + i, "127.0.0.1");
            host("public" + i, "203.0.113.7");
        }
        assertThat(shared(OptionalInt.empty()))
                .singleElement()
                .satisfies(names -> assertThat(names).hasSize(9).allMatch(name -> name.startsWith("public")));
        assertThat(shared(OptionalInt.of(3))).hasSize(2);
    }
}
