package org.ictmonitor.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.ictmonitor.MonitorException;

/**
 * Serves the replica's portals on loopback, under their host names. Which portal is meant is read from the Host header,
 * so that a crawler which resolves every {@link #resolve() host} to this server's address sees eight portals. What is
 * sent for a path depends on the round alone, never on the clock. Safe for use by many threads.
 */
public final class ReplicaServer implements AutoCloseable {
    /** The portals, as their folders and the {@code portal} column of the seeds call them. */
    public static final List<String> PORTALS =
            List.of("diia", "medical", "cnap", "city", "css-solom", "css-dnipro", "ssd-desna", "ngo");

    /** In numbers, since “localhost” may mean IPv6 where {@link #resolve()} promises IPv4. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final int THREADS = 4;
    private static final int WORTH_PACKING = 256;
    private static final int NO_BODY = -1;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<Integer, SortedMap<String, ReplicaSite>> rounds;
    private final Map<String, Integer> requests = new ConcurrentSkipListMap<>();
    private volatile int round = 1;

    private ReplicaServer(HttpServer server) {
        this.server = server;
        this.rounds = Map.of(1, sites(1), 2, sites(2));
        server.setExecutor(threads);
    }

    /**
     * Starts on a free port of the loopback address, with the first round's pages.
     *
     * @throws MonitorException if no port can be had
     */
    public static ReplicaServer start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
            ReplicaServer replica = new ReplicaServer(HttpServer.create(address, 0));
            replica.server.createContext("/", replica::handle);
            replica.server.start();
            return replica;
        } catch (IOException e) {
            throw MonitorException.failed(
                    "The demo's portals cannot be served on the loopback address; see whether a firewall forbids it.",
                    e);
        }
    }

    /** The sites of a round by host. */
    static SortedMap<String, ReplicaSite> sites(int round) {
        return PORTALS.stream()
                .map(portal -> ReplicaSite.read(portal, round))
                .collect(Collectors.toMap(ReplicaSite::host, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** The port on loopback. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Serves this round's pages from now on.
     *
     * @param number 1 or 2
     */
    public void round(int number) {
        if (!rounds.containsKey(number)) {
            throw new IllegalArgumentException("the replica has rounds 1 and 2, not " + number);
        }
        round = number;
    }

    /** For the campaign's {@code network.resolve}: each portal's host, and this server's address and port. */
    public Map<String, String> resolve() {
        Map<String, String> addresses = new TreeMap<>();
        current().keySet().forEach(host -> addresses.put(host, "127.0.0.1:" + port()));
        return addresses;
    }

    /** Requests served so far by host, robots.txt and not-modified answers included. */
    public Map<String, Integer> requests() {
        return new TreeMap<>(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private SortedMap<String, ReplicaSite> current() {
        return rounds.getOrDefault(round, new TreeMap<>());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = host(exchange);
            ReplicaSite site = current().get(host);
            if (site == null) {
                exchange.sendResponseHeaders(421, NO_BODY);
                return;
            }
            requests.merge(host, 1, Integer::sum);
            exchange.getResponseHeaders().set("Server", site.settings().software());
            send(exchange, site.answer(path(exchange.getRequestURI())));
        }
    }

    private static String host(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static String path(URI uri) {
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        describe(exchange, answer);
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, NO_BODY);
        } else if (answer.status() == 200 && isKnown(exchange, answer)) {
            exchange.sendResponseHeaders(304, NO_BODY);
        } else {
            sendBody(exchange, answer);
        }
    }

    private static void describe(HttpExchange exchange, Answer answer) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        headers.set("Vary", "Accept-Encoding");
        answer.location().ifPresent(target -> headers.set("Location", target));
        if (answer.status() == 200) {
            answer.modified().ifPresent(day -> headers.set("Last-Modified", httpDate(day)));
            answer.tag().ifPresent(tag -> headers.set("ETag", quoted(tag, isPacked(exchange, answer))));
        }
    }

    private static String quoted(String tag, boolean packed) {
        return "\"" + tag + (packed ? "-gzip" : "") + "\"";
    }

    private static String httpDate(LocalDate day) {
        return HTTP_DATE.format(day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
    }

    /** RFC 9110 section 13.2.2: If-Modified-Since counts only where there is no If-None-Match. */
    private static boolean isKnown(HttpExchange exchange, Answer answer) {
        String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tags != null) {
            return answer.tag().filter(tags::contains).isPresent();
        }
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        return answer.modified().filter(day -> httpDate(day).equals(since)).isPresent();
    }

    private static boolean isPacked(HttpExchange exchange, Answer answer) {
        String accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .orElse("");
        return accepted.contains("gzip") && answer.body().remaining() >= WORTH_PACKING;
    }

    private static void sendBody(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        if (isPacked(exchange, answer)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = packed(body);
        }
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? NO_BODY : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
