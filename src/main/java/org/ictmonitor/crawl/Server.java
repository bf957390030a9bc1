package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What counts as one host: a host name alone, or the host names of an address that has too many of them to be asked apart
 * (see {@link SharedAddresses}). It has one request under way at most, and its hosts take turns. Not safe to share:
 * {@link HostFrontier} guards every call with its lock.
 */
final class Server {
    /**
     * What one host keeps the others of its address waiting at most. A host that asks for an hour of rest gets it, but the
     * others may be other people's.
     */
    private static final long LONGEST_FOR_OTHERS = Duration.ofMinutes(1).toNanos();

    private final long serial;
    private final List<HostQueue> hosts = new ArrayList<>();
    private final TreeSet<HostQueue> order =
            new TreeSet<>(Comparator.comparingLong(HostQueue::scheduledAt).thenComparingLong(HostQueue::serial));

    private int underWay;
    private long nextAt;
    private long scheduledAt;

    /** That of one host. */
    Server(HostQueue host, long now) {
        this.serial = host.serial();
        this.nextAt = now;
        hosts.add(host);
    }

    long serial() {
        return serial;
    }

    /** The time under which the frontier has this server in its order. */
    long scheduledAt() {
        return scheduledAt;
    }

    void scheduleAt(long at) {
        scheduledAt = at;
    }

    /** Puts a host where its time now belongs, or takes it out if it has none. */
    void place(HostQueue host) {
        order.remove(host);
        host.readyAt().ifPresent(at -> {
            host.scheduleAt(at);
            order.add(host);
        });
    }

    /** When the server may be given a turn, empty if no host has anything to do or one is being asked. */
    OptionalLong readyAt() {
        return underWay > 0 || order.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(nextAt, order.first().scheduledAt()));
    }

    /** The host whose turn it is; out of the order until it is placed again. Only for a server that is ready. */
    HostQueue next() {
        return order.removeFirst();
    }

    /** A request to one of the hosts begins. */
    void begin() {
        underWay++;
    }

    /** It is over. */
    void end() {
        underWay--;
    }

    /** None of the hosts may be asked before that time, or before a minute is over. */
    void restUntil(long at, long now) {
        nextAt = Math.max(nextAt, Math.min(at, now + LONGEST_FOR_OTHERS));
    }

    /** Takes in the hosts of another server, which is none any more; what is under way there is under way here. */
    void absorb(Server other) {
        other.hosts.forEach(host -> host.belongTo(this));
        hosts.addAll(other.hosts);
        order.addAll(other.order);
        underWay += other.underWay;
        nextAt = Math.max(nextAt, other.nextAt);
    }
}
