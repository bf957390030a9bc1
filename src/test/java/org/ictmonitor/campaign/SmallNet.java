package org.ictmonitor.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Six portals on loopback with 25 pages each, that answer after 5 to 10 ms and always the same: pages that name tools, pages
 * that another portal links to, redirects, missing pages, a file that is no page, pages that ask not to be indexed, pages that
 * robots.txt disallows, and two pages that only the sitemap names.
 */
final class SmallNet implements AutoCloseable {
    static final List<String> HOSTS = IntStream.rangeClosed('a', 'f')
            .mapToObj(letter -> (char) letter + ".example")
            .toList();
    private static final int PAGES = 25;
    private static final long LARGE = 150L << 20;
    private static final List<String> SENTENCES = List.of(
            "Стежте за новинами в нашому Телеграм-каналі.",
            "Запишіться на консультацію у Viber або за телефоном.",
            "Заняття групи відбуваються онлайн у Zoom щовівторка.",
            "Відео з тренінгу є на нашому каналі YouTube.",
            "Довідку можна показати в застосунку Дія.");

    private final HttpServer server;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(HOSTS.size());
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger robots = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    SmallNet() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::later);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Requests answered since this net began. */
    int answered() {
        return answered.get();
    }

    /** Of these, all but those for a robots.txt. */
    int pagesAnswered() {
        return answered.get() - robots.get();
    }

    /** Holds all answers back until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** Waits until so many requests have come that are not answered. */
    void awaitHeld(int requests, Process process) throws InterruptedException {
        while (asked.get() - answered.get() < requests && process.isAlive()) {
            pause();
        }
    }

    private void pause() throws InterruptedException {
        synchronized (answered) {
            answered.wait(20);
        }
    }

    /** Waits until so many requests were answered, or the process ended; false in the second case. */
    boolean awaitAnswered(int requests, Process process) throws InterruptedException {
        while (answered.get() < requests && process.isAlive()) {
            pause();
        }
        return process.isAlive();
    }

    /** Waits until so many requests were answered and then none for so long, or the process ended; false in that case. */
    boolean awaitQuiet(int requests, int millis, Process process) throws InterruptedException {
        boolean alive = awaitAnswered(requests, process);
        int before = -1;
        while (alive && before != answered.get()) {
            before = answered.get();
            alive = !process.waitFor(millis, TimeUnit.MILLISECONDS);
        }
        return alive;
    }

    private void later(HttpExchange exchange) {
        int delay = 5 + Math.floorMod(exchange.getRequestURI().hashCode(), 6);
        asked.incrementAndGet();
        var unused = timer.schedule(() -> answer(exchange), delay, TimeUnit.MILLISECONDS);
    }

    /** A client that was killed is no error here. */
    private void answer(HttpExchange exchange) {
        try (exchange) {
            gate.await();
            String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
            answer(exchange, host, exchange.getRequestURI().getPath());
        } catch (IOException e) {
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
            robots.incrementAndGet();
        }
        synchronized (answered) {
            answered.incrementAndGet();
            answered.notifyAll();
        }
    }

    private static void answer(HttpExchange exchange, String host, String path) throws IOException {
        String[] parts = path.split("/", -1);
        int n = parts.length > 2 && parts[2].matches("\\d+") ? Integer.parseInt(parts[2]) : 0;
        switch (parts[1]) {
            case "", "page", "listed" -> send(exchange, 200, "text/html; charset=utf-8", page(host, path, n));
            case "large" -> sendLarge(exchange);
            case "robots.txt" -> send(exchange, 200, "text/plain", robots(host));
            case "sitemap.xml" -> send(exchange, 200, "application/xml", sitemap(host));
            case "data" -> send(exchange, 200, "application/octet-stream", "x".repeat(3_000) + n);
            case "moved" -> {
                exchange.getResponseHeaders().set("Location", "/page/" + n);
                send(exchange, 301, "text/plain", "moved");
            }
            default -> send(exchange, 404, "text/html", "<p>" + path + " is not here");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** More than the heap of a {@link Program} has room for; nothing of the net links to it. */
    private static void sendLarge(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, LARGE);
        byte[] part = new byte[1 << 20];
        for (long sent = 0; sent < LARGE; sent += part.length) {
            exchange.getResponseBody().write(part);
        }
    }

    private static String robots(String host) {
        return "User-agent: *\nDisallow: /private/\nSitemap: http://" + host + "/sitemap.xml\n";
    }

    private static String sitemap(String host) {
        return IntStream.of(1, 2)
                .mapToObj(n -> "<url><loc>http://" + host + "/listed/" + n + "</loc></url>")
                .collect(Collectors.joining(
                        "", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</urlset>"));
    }

    private static String page(String host, String path, int n) {
        String robots = n % 10 == 9 ? "<meta name=robots content=noindex>" : "";
        return "<!DOCTYPE html><html lang=uk><head><title>Сторінка " + path + "</title>" + robots
                + "</head><body><nav><a href=/>Головна</a> <a href='https://t.me/portal_" + host.charAt(0)
                + "'>Telegram</a></nav><main><h1>Сторінка " + n + "</h1><p>"
                + SENTENCES.get(n % SENTENCES.size()) + "</p><p>"
                + "Центр надає соціальні послуги родинам громади. ".repeat(1 + n % 30)
                + "</p>" + links(host, path, n) + "</main></body></html>";
    }

    private static String links(String host, String path, int n) {
        if (path.startsWith("/listed")) {
            return "";
        }
        String next = HOSTS.get((HOSTS.indexOf(host) + 1) % HOSTS.size());
        return below(2 * n + 1)
                + below(2 * n + 2)
                + link("http://" + next + "/page/" + n)
                + (n % 7 == 3 ? link("/moved/" + n) : "")
                + (n % 9 == 4 ? link("/gone/" + n) + link("/private/" + n) : "")
                + (n % 8 == 5 ? link("/data/" + n) + link("http://elsewhere.example/" + host + "/" + n) : "")
                + link("mailto:centre@" + host);
    }

    private static String below(int n) {
        return n < PAGES ? link("/page/" + n) : "";
    }

    private static String link(String target) {
        return "<p><a href='" + target + "'>далі</a></p>";
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
    }
}
