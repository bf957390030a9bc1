package org.ictmonitor.longrun;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Any number of hosts on one loopback port, whose answers can be changed while it runs. Safe to share. */
final class LivingSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final List<Asked> log = Collections.synchronizedList(new ArrayList<>());

    /** Answers for a host. */
    interface Host {
        Answer answer(Asked asked);
    }

    /** A request. */
    record Asked(String host, String path, Optional<String> ifNoneMatch, Optional<String> ifModifiedSince) {
        boolean isConditional() {
            return ifNoneMatch.isPresent() || ifModifiedSince.isPresent();
        }
    }

    /** A response; bodies are UTF-8. */
    record Answer(int status, Map<String, String> headers, String body) {
        static final Answer NOT_FOUND = new Answer(404, Map.of(), "<p>Сторінку не знайдено.</p>");

        static Answer page(String html) {
            return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), html);
        }

        static Answer status(int status) {
            return new Answer(status, Map.of(), "status " + status);
        }

        static Answer redirect(String target) {
            return new Answer(301, Map.of("Location", target), "");
        }

        Answer with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }

        /** With an entity tag, and 304 to those who ask by it. */
        Answer tagged(String tag, Asked asked) {
            Answer tagged = with("ETag", tag);
            return asked.ifNoneMatch().filter(tag::equals).isPresent() ? new Answer(304, tagged.headers(), "") : tagged;
        }
    }

    LivingSite() {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else small answers wait for 40 ms
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** From now on that host answers so; what it does not know, also its robots.txt, with {@link Answer#NOT_FOUND}. */
    LivingSite on(String host, Host answers) {
        hosts.put(host, answers);
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked since this was called last. */
    List<Asked> takeLog() {
        synchronized (log) {
            List<Asked> taken = List.copyOf(log);
            log.clear();
            return taken;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
        Asked asked = new Asked(
                host,
                exchange.getRequestURI().toString(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
        log.add(asked);
        Answer answer = hosts.getOrDefault(host, unknown -> Answer.NOT_FOUND).answer(asked);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
