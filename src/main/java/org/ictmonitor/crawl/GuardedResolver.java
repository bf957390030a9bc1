package org.ictmonitor.crawl;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Network;

/**
 * Finds the address and port to connect to: first in the campaign's own list ({@code network: resolve}), where
 * {@code host:port} goes before {@code host}, then in DNS. An address that the guard refuses is never handed on. The
 * client connects to the very address returned here and asks no second time, so that a name whose address changes
 * between two questions gains nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final AddressGuard guard;
    private final Map<String, Target> listed = new TreeMap<>();
    private final Lookup dns;
    private final Duration time;

    /** Asks DNS, for as long as that takes. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** An address and, if the list says so, another port. */
    private record Target(InetAddress address, int port) {
        InetSocketAddress at(int asked) {
            return new InetSocketAddress(address, port < 0 ? asked : port);
        }
    }

    /** @param time that an answer of DNS is waited for */
    GuardedResolver(Network network, AddressGuard guard, Duration time) {
        this(network, guard, time, InetAddress::getAllByName);
    }

    GuardedResolver(Network network, AddressGuard guard, Duration time, Lookup dns) {
        this.guard = guard;
        this.time = time;
        this.dns = dns;
        network.resolve().forEach((host, target) -> listed.put(ascii(host), target(host, target)));
    }

    private static String ascii(String host) {
        return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<InetSocketAddress> resolve(String named, int port) throws UnknownHostException {
        String host = ascii(named); // the client asks for names in Cyrillic by their letters, which DNS does not have
        List<InetSocketAddress> found = candidates(host, port);
        for (InetSocketAddress candidate : found) {
            guard.check(host, candidate.getAddress());
        }
        return found;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /**
     * The addresses that requests to a host would go to, whatever the port, whether or not the guard lets them; of use only
     * to tell which hosts are one server.
     */
    Set<InetAddress> addresses(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        Set<InetAddress> found = new HashSet<>();
        listed.forEach((key, target) -> {
            if (key.equals(name) || key.matches(Pattern.quote(name) + ":[0-9]+")) {
                found.add(target.address());
            }
        });
        return found.isEmpty() ? Set.of(lookedUp(host)) : found;
    }

    private List<InetSocketAddress> candidates(String host, int port) throws UnknownHostException {
        Target target = listed.get(host + ":" + port);
        if (target == null) {
            target = listed.get(host);
        }
        if (target != null) {
            return List.of(target.at(port));
        }
        List<InetSocketAddress> found = new ArrayList<>();
        for (InetAddress address : lookedUp(host)) {
            found.add(new InetSocketAddress(address, port));
        }
        return found;
    }

    /** The system's resolver cannot be interrupted: a thread of its own waits for it on, and nobody for that thread. */
    private InetAddress[] lookedUp(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> look = new FutureTask<>(() -> dns.addresses(host));
        Thread.ofPlatform().daemon().name("dns").start(look);
        try {
            return look.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnknownHostException(host + ": DNS gave no answer within " + time.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": the look-up was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown
                    ? unknown
                    : new UnknownHostException(host + ": " + e.getCause());
        }
    }

    private static Target target(String host, String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        String address = hasPort ? text.substring(0, colon) : text;
        String digits = hasPort ? text.substring(colon + 1) : "-1";
        if (hasPort && !(digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) < 65_536)) {
            throw wrong(host, text);
        }
        return AddressBlock.literal(address.replace("[", "").replace("]", ""))
                .map(found -> new Target(found, Integer.parseInt(digits)))
                .orElseThrow(() -> wrong(host, text));
    }

    private static MonitorException wrong(String host, String text) {
        return MonitorException.wrong("network: resolve: " + host + ": '" + text
                + "' is no address; write it as 127.0.0.1, 127.0.0.1:8080 or [::1]:8080");
    }
}
