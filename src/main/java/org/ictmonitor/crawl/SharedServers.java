package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;

/** Tells before a crawl which of its host names it will ask as one server, by the rule of {@link SharedAddresses}. */
public final class SharedServers {
    private SharedServers() {}

    /**
     * The groups of host names that share one turn, each of two names or more, in the order of the given ones.
     *
     * @param addresses by host name
     * @param hostsPerAddress as in {@link org.ictmonitor.Politeness#hostsPerAddress}
     */
    public static List<List<String>> among(SortedMap<String, Set<InetAddress>> addresses, OptionalInt hostsPerAddress) {
        SharedAddresses shared = new SharedAddresses(hostsPerAddress);
        List<HostQueue> hosts = new ArrayList<>();
        addresses.forEach((name, found) -> {
            HostQueue host = new HostQueue(name, hosts.size(), 0);
            hosts.add(host);
            shared.enter(host, found).forEach(other -> join(host, other));
        });
        return byServer(hosts).stream().filter(names -> names.size() > 1).toList();
    }

    private static void join(HostQueue host, HostQueue other) {
        if (host.server() != other.server()) {
            other.server().absorb(host.server());
        }
    }

    private static Collection<List<String>> byServer(List<HostQueue> hosts) {
        IdentityHashMap<Server, List<String>> names = new IdentityHashMap<>();
        List<List<String>> groups = new ArrayList<>();
        for (HostQueue host : hosts) {
            names.computeIfAbsent(host.server(), server -> {
                        List<String> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(host.name());
        }
        return groups;
    }
}
