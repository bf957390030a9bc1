package org.ictmonitor.crawl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FrontierEntry;

/**
 * What one host has to be asked for, and when. Only the next few URLs are here; the others stay in the ledger until they
 * are needed. Not safe to share: {@link HostFrontier} guards every call with its lock.
 */
final class HostQueue {
    /** URLs of a host that are held in memory at most, besides those that wait to be tried again. */
    static final int HOT = 64;

    /** Looks for a host's addresses in vain after which it counts as a server of its own. */
    private static final int LOOKS = 3;

    private final String name;
    private final long serial;
    private final Deque<Timed<Task.Robots>> robots = new ArrayDeque<>();
    private final Deque<FrontierEntry> hot = new ArrayDeque<>();
    private final PriorityQueue<Timed<FrontierEntry>> later = new PriorityQueue<>();

    private long lastRead;
    private boolean more;
    private boolean arrived;
    private boolean busy;
    private boolean parked;
    private long nextAt;
    private long scheduledAt;
    private Server server;
    private int looks;

    /** Something that may not be done before its time, on the frontier's clock. */
    record Timed<T>(T what, long at) implements Comparable<Timed<T>> {
        @Override
        public int compareTo(Timed<T> other) {
            return Long.compare(at, other.at);
        }
    }

    HostQueue(String name, long serial, long now) {
        this.name = name;
        this.serial = serial;
        this.nextAt = now;
        this.server = new Server(this, now);
    }

    /** The server that it is asked as a part of. */
    Server server() {
        return server;
    }

    void belongTo(Server other) {
        server = other;
    }

    /** Whether its addresses are still to be looked for. */
    boolean isToBeLocated() {
        return looks < LOOKS;
    }

    void beginLook() {
        busy = true;
    }

    /** @param found whether it has any address; if not, it is looked up again at later turns, a few times */
    void looked(boolean found) {
        looks = found ? LOOKS : looks + 1;
    }

    String name() {
        return name;
    }

    long serial() {
        return serial;
    }

    /** The time under which its server has this host in its order. */
    long scheduledAt() {
        return scheduledAt;
    }

    void scheduleAt(long at) {
        scheduledAt = at;
    }

    /** When the host may be given a turn, empty if it has nothing to do or is being asked. */
    OptionalLong readyAt() {
        if (busy) {
            return OptionalLong.empty();
        }
        long at = Long.MAX_VALUE;
        if (!robots.isEmpty()) {
            at = robots.getFirst().at();
        }
        if (!parked && (!hot.isEmpty() || more)) {
            at = Math.min(at, nextAt);
        }
        if (!parked && !later.isEmpty()) {
            at = Math.min(at, later.element().at());
        }
        return at == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(Math.max(at, nextAt));
    }

    /** Whether the ledger has to be read before there is something to do now. */
    boolean isDry(long now) {
        return more && hot.isEmpty() && !parked && !robotsDue(now) && !laterDue(now);
    }

    /** Takes what is to be done now; the host is then busy. Only for a host that is ready and not dry. */
    Task take(long now, Predicate<CrawlUrl> rulesMissing) {
        busy = true;
        if (robotsDue(now)) {
            return robots.removeFirst().what();
        }
        FrontierEntry entry = laterDue(now) ? later.remove().what() : hot.removeFirst();
        if (!rulesMissing.test(entry.url())) {
            return new Task.Fetch(entry);
        }
        hot.addFirst(entry);
        parked = true;
        return Task.Robots.first(entry.url().origin(), name);
    }

    private boolean robotsDue(long now) {
        return !robots.isEmpty() && robots.getFirst().at() <= now;
    }

    private boolean laterDue(long now) {
        return !later.isEmpty() && later.element().at() <= now;
    }

    /**
     * A URL became durable: it is read from the ledger when there is room. It is not taken from here, because URLs may be
     * admitted by several threads and so out of order, while the ledger gives them in order and none is passed by.
     */
    void admit(FrontierEntry entry) {
        if (entry.id() > lastRead) {
            arrived = true;
            more = true;
        }
    }

    /** The ledger has URLs of this host. */
    void expectMore() {
        more = true;
    }

    /** The ledger is read after this id; what arrives meanwhile is noticed. */
    long beginRead() {
        busy = true;
        arrived = false;
        return lastRead;
    }

    void endRead(List<FrontierEntry> read) {
        busy = false;
        hot.addAll(read);
        if (!read.isEmpty()) {
            lastRead = read.getLast().id();
        }
        more = arrived || read.size() == HOT;
    }

    /** The request is over. */
    void free() {
        busy = false;
    }

    /** The next request may start at that time. */
    void restUntil(long at) {
        nextAt = Math.max(nextAt, at);
    }

    void again(FrontierEntry entry, long at) {
        later.add(new Timed<>(entry, at));
    }

    void askRobots(Task.Robots task, long at) {
        robots.addLast(new Timed<>(task, at));
    }

    void unpark() {
        parked = false;
    }
}
