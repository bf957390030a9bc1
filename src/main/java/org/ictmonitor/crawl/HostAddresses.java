package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Finds the addresses of hosts, to tell which of them are one server. Safe to share. */
final class HostAddresses {
    /** Where nothing is known of addresses, each host name is a server of its own. */
    static final HostAddresses UNKNOWN = new HostAddresses(host -> Set.of());

    /** What a round waits for DNS before its first request; names that take longer are looked up when they are asked. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private static final int THREADS = 16;

    private final Source source;

    /** Where addresses come from. */
    interface Source {
        Set<InetAddress> addresses(String host) throws UnknownHostException;
    }

    HostAddresses(Source source) {
        this.source = source;
    }

    /** The addresses of a host, none if it has none now. May take as long as DNS does. */
    Set<InetAddress> of(String host) {
        try {
            return source.addresses(host);
        } catch (UnknownHostException e) {
            return Set.of();
        }
    }

    /** The addresses of many hosts, without those that cannot be found within a few seconds. */
    Map<String, Set<InetAddress>> ahead(Collection<String> hosts) {
        if (this == UNKNOWN) {
            return Map.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("addresses-", 1).factory());
        try {
            List<Callable<Located>> tasks = new ArrayList<>(hosts.size());
            hosts.forEach(host -> tasks.add(() -> new Located(host, of(host))));
            return found(threads.invokeAll(tasks, AHEAD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            threads.shutdownNow();
        }
    }

    private record Located(String host, Set<InetAddress> addresses) {}

    private static Map<String, Set<InetAddress>> found(List<Future<Located>> looks) {
        Map<String, Set<InetAddress>> found = new HashMap<>();
        for (Future<Located> look : looks) {
            if (look.state() == Future.State.SUCCESS) {
                found.put(look.resultNow().host(), look.resultNow().addresses());
            }
        }
        return found;
    }
}
