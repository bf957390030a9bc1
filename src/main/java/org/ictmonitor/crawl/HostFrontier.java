package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.url.WebURL;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FrontierEntry;
import org.jspecify.annotations.Nullable;

/**
 * The frontier: a queue for each host, and the {@link Server}s that hosts belong to, ordered by when each may be asked next. A
 * thread that asks for work waits only while no server is ready, and at most one thread works at a server. Where
 * each host has an address of its own, host and server are the same.
 *
 * <p>What counts towards the end: turns that were taken and are not {@linkplain #done done}, and visits that were handed on
 * and are not {@linkplain #settled settled}. Both are raised before the thing that they stand for can be seen elsewhere and
 * lowered after what follows from it has been entered, so that the frontier neither ends while something may still arrive
 * nor waits for something that cannot.
 *
 * <p>Safe to share. Times are nanoseconds of the given clock, which never goes back.
 */
final class HostFrontier implements Frontier {
    private final FrontierLedger ledger;
    private final LongSupplier clock;
    private final Predicate<CrawlUrl> rulesMissing;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final HostAddresses addresses;
    private final SharedAddresses shared;
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final TreeSet<Server> order =
            new TreeSet<>(Comparator.comparingLong(Server::scheduledAt).thenComparingLong(Server::serial));

    private long deadline = Long.MAX_VALUE;
    private long serials;
    private long underWay;
    private long unsettled;
    private long queued;
    private long processed;
    private @Nullable Thread watcher;
    private @Nullable CrawlEnd end;
    private @Nullable Throwable failure;

    /** One for which each host name is a server of its own. */
    HostFrontier(FrontierLedger ledger, LongSupplier clock, Predicate<CrawlUrl> rulesMissing) {
        this(ledger, clock, rulesMissing, HostAddresses.UNKNOWN, OptionalInt.empty());
    }

    /**
     * @param rulesMissing whether the robots.txt for a URL has to be asked for first
     * @param hostsPerAddress host names of one address that are asked apart
     */
    HostFrontier(
            FrontierLedger ledger,
            LongSupplier clock,
            Predicate<CrawlUrl> rulesMissing,
            HostAddresses addresses,
            OptionalInt hostsPerAddress) {
        this.ledger = ledger;
        this.clock = clock;
        this.rulesMissing = rulesMissing;
        this.addresses = addresses;
        this.shared = new SharedAddresses(hostsPerAddress);
    }

    /** Makes known what waits in the ledger. */
    void load() {
        load(host -> Duration.ZERO);
    }

    /** The same, asking no host before its rest is over, nor before its pause is that an earlier run was told of. */
    void load(Function<String, Duration> rests) {
        Map<String, Integer> waiting = ledger.waitingByHost();
        Map<String, Duration> holds = ledger.holds();
        Map<String, Set<InetAddress>> located = addresses.ahead(waiting.keySet());
        long now = clock.getAsLong();
        locked(() -> waiting.forEach((name, count) -> {
            HostQueue host = host(name);
            Duration held = holds.getOrDefault(name, Duration.ZERO);
            rest(host, now + Math.max(rests.apply(name).toNanos(), held.toNanos()));
            host.expectMore();
            queued += count;
            locate(host, located.getOrDefault(name, Set.of()));
        }));
    }

    /** After this time nothing more is handed out. */
    void endAt(long time) {
        locked(() -> deadline = time);
    }

    /** The next turn that is due now, if there is one; does not wait. */
    Optional<Turn> poll() {
        lock.lock();
        try {
            return pollLocked();
        } finally {
            lock.unlock();
        }
    }

    /** The next turn, as soon as one is due; empty when the crawl is over. */
    Optional<Turn> take() {
        lock.lock();
        try {
            while (true) {
                Optional<Turn> turn = pollLocked();
                if (turn.isPresent() || isOver()) {
                    return turn;
                }
                rest();
            }
        } finally {
            if (watcher == null) {
                changed.signal();
            }
            lock.unlock();
        }
    }

    private boolean isOver() {
        if (end == null && order.isEmpty() && underWay == 0 && unsettled == 0) {
            finishWith(CrawlEnd.COMPLETE);
        }
        if (end == null && clock.getAsLong() >= deadline) {
            finishWith(CrawlEnd.MAX_TIME);
        }
        return end != null;
    }

    private void finishWith(CrawlEnd reason) {
        if (end == null) {
            end = reason;
        }
        changed.signalAll();
    }

    /** One thread watches the clock for the first host; the others wait until something changes. */
    @SuppressWarnings("WaitNotInLoop") // the loop around it is in take
    private void rest() {
        try {
            if (watcher != null) {
                changed.await();
                return;
            }
            watcher = Thread.currentThread();
            try {
                long first = order.isEmpty() ? Long.MAX_VALUE : order.first().scheduledAt();
                long until = Math.min(first, deadline);
                restUntil(until);
            } finally {
                watcher = watcher == Thread.currentThread() ? null : watcher;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finishWith(CrawlEnd.STOPPED);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the loop around it is in take
    private void restUntil(long until) throws InterruptedException {
        if (until == Long.MAX_VALUE) {
            changed.await();
        } else {
            long unused = changed.awaitNanos(until - clock.getAsLong());
        }
    }

    private Optional<Turn> pollLocked() {
        while (end == null && clock.getAsLong() < deadline) {
            long now = clock.getAsLong();
            if (order.isEmpty() || order.first().scheduledAt() > now) {
                return Optional.empty();
            }
            Server server = order.removeFirst();
            HostQueue host = server.next();
            if (host.isToBeLocated()) {
                locate(host);
            } else if (host.isDry(now)) {
                refill(host);
            } else {
                underWay++;
                server.begin();
                return Optional.of(new Turn(host, host.take(now, rulesMissing)));
            }
        }
        return Optional.empty();
    }

    /** Looks for a host's addresses without holding the lock, so that other threads go on meanwhile. */
    private void locate(HostQueue host) {
        host.beginLook();
        underWay++;
        place(host);
        Set<InetAddress> found = Set.of();
        lock.unlock();
        try {
            found = addresses.of(host.name());
        } finally {
            lock.lock();
            underWay--;
            host.free();
            locate(host, found);
        }
    }

    private void locate(HostQueue host, Set<InetAddress> found) {
        host.looked(!found.isEmpty());
        shared.enter(host, found).forEach(other -> join(host, other));
        place(host);
    }

    /** From now on the two are asked as one. */
    private void join(HostQueue host, HostQueue other) {
        Server one = other.server();
        Server gone = host.server();
        if (one != gone) {
            order.remove(one);
            order.remove(gone);
            one.absorb(gone);
        }
    }

    /** Reads the ledger without holding the lock, so that other threads go on meanwhile. */
    private void refill(HostQueue host) {
        long after = host.beginRead();
        underWay++;
        place(host);
        List<FrontierEntry> read = List.of();
        lock.unlock();
        try {
            read = ledger.waiting(host.name(), after, HostQueue.HOT);
        } finally {
            lock.lock();
            underWay--;
            host.endRead(read);
            place(host);
        }
    }

    /** Enters URLs that are durable now. */
    void admit(List<FrontierEntry> entries) {
        locked(() -> admitLocked(entries));
    }

    private void admitLocked(List<FrontierEntry> entries) {
        for (FrontierEntry entry : entries) {
            HostQueue host = host(entry.url().host());
            host.admit(entry);
            queued++;
            place(host);
        }
    }

    /** A visit goes to the sink: the crawl does not end before it is settled. */
    void handedOn() {
        locked(() -> unsettled++);
    }

    /** So many visits are recorded, and these URLs that they found are durable. */
    void settled(int visits, List<FrontierEntry> entries) {
        locked(() -> {
            if (visits < 0 || visits > unsettled) {
                throw new IllegalArgumentException(
                        visits + " visits were said to be recorded, and " + unsettled + " were handed on");
            }
            admitLocked(entries);
            unsettled -= visits;
            signalIfIdle();
        });
    }

    /** The request of a turn is over: the host may be asked again from that time on. */
    void free(Turn turn, long nextAt) {
        locked(() -> freeLocked(turn, nextAt));
    }

    /** Once a turn: the host may already be in another thread's hands when the turn is done. */
    private void freeLocked(Turn turn, long nextAt) {
        if (turn.endsHold()) {
            turn.host().server().end();
            turn.host().free();
            rest(turn.host(), nextAt);
            place(turn.host());
        }
    }

    private void rest(HostQueue host, long until) {
        host.restUntil(until);
        host.server().restUntil(until, clock.getAsLong());
    }

    /** The URL is to be tried again, from that time on. */
    void again(HostQueue host, FrontierEntry entry, long at) {
        locked(() -> {
            host.again(entry, at);
            place(host);
        });
    }

    /** A host is to be left alone as a whole, by later runs too. */
    void hold(String host, Duration time) {
        ledger.hold(host, time);
    }

    /** A robots.txt is to be asked for at a host, from that time on. */
    void askRobots(String hostName, Task.Robots task, long at) {
        locked(() -> {
            HostQueue host = host(hostName);
            host.askRobots(task, at);
            place(host);
        });
    }

    /** The rules that a host's URLs waited for are there. */
    void unpark(String hostName) {
        locked(() -> {
            HostQueue host = host(hostName);
            host.unpark();
            place(host);
        });
    }

    /** Everything that follows from a turn has been entered or handed on. */
    void done(Turn turn, boolean last) {
        locked(() -> {
            underWay--;
            processed++;
            if (last) {
                queued--;
            }
            freeLocked(turn, clock.getAsLong());
            signalIfIdle();
        });
    }

    private void signalIfIdle() {
        if (underWay == 0 && unsettled == 0) {
            changed.signalAll();
        }
    }

    /** Nothing more is handed out; what is under way may be finished. */
    void stop(CrawlEnd reason) {
        locked(() -> finishWith(reason));
    }

    /** Something broke that makes going on pointless. */
    void fail(Throwable cause) {
        locked(() -> {
            failure = failure == null ? cause : failure;
            finishWith(CrawlEnd.STOPPED);
        });
    }

    Optional<Throwable> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    Optional<CrawlEnd> end() {
        lock.lock();
        try {
            return Optional.ofNullable(end);
        } finally {
            lock.unlock();
        }
    }

    /** Servers that could be asked at once, and servers whose turn is still to come. */
    HostCounts hostCounts() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            long ready = order.stream()
                    .takeWhile(server -> server.scheduledAt() <= now)
                    .count();
            return new HostCounts(ready, order.size() - ready);
        } finally {
            lock.unlock();
        }
    }

    record HostCounts(long ready, long waiting) {}

    private HostQueue host(String name) {
        return hosts.computeIfAbsent(name, key -> new HostQueue(key, serials++, clock.getAsLong()));
    }

    /** Puts a host and its server where their times now belong, and wakes a thread if they come first. */
    private void place(HostQueue host) {
        Server server = host.server();
        order.remove(server);
        server.place(host);
        OptionalLong at = server.readyAt();
        if (at.isEmpty()) {
            return;
        }
        server.scheduleAt(at.getAsLong());
        order.add(server);
        if (order.first() == server) {
            watcher = null;
            changed.signal();
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void getNextURLs(int max, List<WebURL> result) {
        take().ifPresent(result::add);
    }

    /** Turns are finished by {@link #done} at the moment when nothing can go wrong any more. */
    @Override
    public void setProcessed(WebURL url) {}

    @Override
    public void schedule(WebURL url) {
        throw new UnsupportedOperationException("URLs come in through admit, after they are durable");
    }

    @Override
    public void scheduleAll(List<WebURL> urls) {
        throw new UnsupportedOperationException("URLs come in through admit, after they are durable");
    }

    @Override
    public long getQueueLength() {
        return counter(() -> queued);
    }

    @Override
    public long getNumberOfAssignedPages() {
        return counter(() -> underWay);
    }

    @Override
    public long getNumberOfProcessedPages() {
        return counter(() -> processed);
    }

    @Override
    public long getNumberOfScheduledPages() {
        return counter(() -> queued + processed);
    }

    private long counter(LongSupplier value) {
        lock.lock();
        try {
            return value.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isFinished() {
        return end().isPresent();
    }

    @Override
    public void finish() {
        stop(CrawlEnd.STOPPED);
    }

    @Override
    public void close() {
        finish();
    }
}
