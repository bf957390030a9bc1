package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ictmonitor.Politeness;

/**
 * Tells which hosts are one {@link Server}: those of an address that more host names have than the campaign asks apart. A name
 * with several addresses counts at each of them, so that no address is asked by two at a time whichever is connected
 * to. Not safe to share: {@link HostFrontier} guards it with its lock.
 */
final class SharedAddresses {
    private final OptionalInt most;
    private final Map<InetAddress, List<HostQueue>> hosts = new HashMap<>();

    /** @param most names of one address that are asked apart, as {@link Politeness#hostsPerAddress} says */
    SharedAddresses(OptionalInt most) {
        this.most = most;
    }

    /** Enters a host, once, and gives those that are to be asked as one with it from now on. */
    List<HostQueue> enter(HostQueue host, Set<InetAddress> addresses) {
        List<HostQueue> one = new ArrayList<>();
        for (InetAddress address : addresses) {
            List<HostQueue> there = hosts.computeIfAbsent(address, key -> new ArrayList<>());
            one.addAll(joined(there, limit(address)));
            there.add(host);
        }
        return one;
    }

    /** Those that are one already are stood for by the first. */
    private static List<HostQueue> joined(List<HostQueue> there, int limit) {
        if (there.size() < limit || there.isEmpty()) {
            return List.of();
        }
        return there.size() == limit ? there : there.subList(0, 1);
    }

    /** The campaign's own word holds everywhere; without it, the sites of this very machine are nobody else's burden. */
    private int limit(InetAddress address) {
        return most.orElse(address.isLoopbackAddress() ? Integer.MAX_VALUE : Politeness.HOSTS_PER_ADDRESS);
    }
}
