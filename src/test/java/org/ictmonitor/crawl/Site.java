package org.ictmonitor.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;

/** A server on loopback that plays any number of hosts and keeps a log of what it was asked. */
final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    private volatile Answering otherwise = (missing, n) -> send(missing, 404, "no such page", Map.of());

    /** What was asked, in the order of arrival. */
    final List<Asked> log = Collections.synchronizedList(new ArrayList<>());

    record Asked(String host, String path, long at, Map<String, String> headers) {}

    /** Answers the nth request for a URL, n from 1. */
    interface Answering {
        void answer(HttpExchange exchange, int n) throws IOException;
    }

    Site() {
        this(InetAddress.getLoopbackAddress());
    }

    /** At another address of this machine. */
    Site(InetAddress address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        long at = System.nanoTime();
        String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
        String path = exchange.getRequestURI().toString();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        log.add(new Asked(host, path, at, headers));
        String key = host + path;
        int n = counts.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
        answers.getOrDefault(key, otherwise).answer(exchange, n);
        exchange.close();
    }

    Site on(String hostAndPath, Answering answer) {
        answers.put(hostAndPath, answer);
        return this;
    }

    /** Answers what nothing else answers. */
    Site otherwise(Answering answer) {
        otherwise = answer;
        return this;
    }

    /** A page with these links. */
    Site page(String hostAndPath, String... links) {
        String html = Arrays.stream(links)
                .map(link -> "<a href=\"" + link + "\">x</a>")
                .collect(Collectors.joining("\n", "<html><body>", "</body></html>"));
        return on(hostAndPath, (exchange, n) -> send(exchange, 200, html, Map.of("Content-Type", "text/html")));
    }

    Site text(String hostAndPath, String body) {
        return on(hostAndPath, (exchange, n) -> send(exchange, 200, body, Map.of("Content-Type", "text/plain")));
    }

    Site status(String hostAndPath, int status) {
        return on(hostAndPath, (exchange, n) -> send(exchange, status, "status " + status, Map.of()));
    }

    Site redirect(String hostAndPath, String target) {
        return on(hostAndPath, (exchange, n) -> send(exchange, 302, "", Map.of("Location", target)));
    }

    static void send(HttpExchange exchange, int status, String body, Map<String, String> headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Paths asked of a host, in order. */
    List<String> asked(String host) {
        synchronized (log) {
            return log.stream()
                    .filter(asked -> asked.host().equals(host))
                    .map(Asked::path)
                    .toList();
        }
    }

    /** The shortest time between two requests to a host, as the server saw it. */
    Duration shortestGap(String host) {
        return shortestGap(asked -> asked.host().equals(host));
    }

    /** The shortest time between two requests of this kind, as the server saw it. */
    Duration shortestGap(Predicate<Asked> kind) {
        synchronized (log) {
            long[] times =
                    log.stream().filter(kind).mapToLong(Asked::at).sorted().toArray();
            long shortest = Long.MAX_VALUE;
            for (int i = 1; i < times.length; i++) {
                shortest = Math.min(shortest, times[i] - times[i - 1]);
            }
            return Duration.ofNanos(shortest);
        }
    }

    /** Seeds {@code http://HOST/}, one portal a host, all of them this server. */
    static List<Seed> seeds(String... urls) {
        return Arrays.stream(urls)
                .map(url -> new Seed(
                        new Portal(
                                URI.create(url).getHost(),
                                url,
                                Optional.empty(),
                                Optional.empty(),
                                PortalCategory.DIGITAL_SERVICE),
                        URI.create(url)))
                .toList();
    }

    /** A campaign on these hosts, without delay. */
    Campaign campaign(String... hosts) {
        return campaign(Duration.ZERO, hosts);
    }

    Campaign campaign(Duration delay, String... hosts) {
        Map<String, String> resolve = new LinkedHashMap<>();
        for (String host : hosts) {
            resolve.put(host, "127.0.0.1:" + port());
        }
        return campaign(delay, new Network(List.of("127.0.0.0/8"), resolve));
    }

    static Campaign campaign(Duration delay, Network network) {
        return campaign(
                delay,
                network,
                new CrawlScope(6, 1000, false, List.of()),
                new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1)));
    }

    static Campaign campaign(Duration delay, Network network, CrawlScope scope, Limits limits) {
        return campaign(new Politeness(delay), network, scope, limits);
    }

    static Campaign campaign(Politeness politeness, Network network, CrawlScope scope, Limits limits) {
        return new Campaign(
                "test",
                "Test",
                "research@example.org",
                Path.of("seeds.csv"),
                Path.of("codebook.yaml"),
                List.of("uk", "en"),
                Optional.empty(),
                scope,
                politeness,
                limits,
                network);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
