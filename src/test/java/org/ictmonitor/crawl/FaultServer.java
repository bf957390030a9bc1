package org.ictmonitor.crawl;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Servers on raw sockets that play every fault, and measure what each costs. */
final class FaultServer implements AutoCloseable {
    private static final Fault.Script HARMLESS = (socket, out) ->
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx"
                    .getBytes(StandardCharsets.US_ASCII));

    private final ServerSocket plain = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final List<ServerSocket> servers = new ArrayList<>();
    private final Map<String, String> resolve = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private final Map<String, Long> longest = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    FaultServer(Authorities authorities) throws IOException, GeneralSecurityException {
        for (Fault fault : Fault.values()) {
            resolve.put(fault.host(), "127.0.0.1:" + plain.getLocalPort());
        }
        listen(plain, this::serve);
        for (ConnectionFault fault : ConnectionFault.values()) {
            Optional<ConnectionFault.Target> target = fault.target(authorities);
            target.ifPresent(found -> resolve.put(fault.host(), found.address()));
            target.flatMap(ConnectionFault.Target::server)
                    .ifPresent(server -> listen(server, socket -> serve(socket, fault, target.get())));
        }
    }

    /** What the campaign's network has to say of the hosts. */
    Map<String, String> resolve() {
        return resolve;
    }

    /** What the crawler's system took from a host in one connection, at most. */
    long bytes(String host) {
        return bytes.getOrDefault(host, 0L);
    }

    /** From a request, or where none came from the connection, until one side hung up; the longest. */
    Duration longest(String host) {
        return Duration.ofNanos(longest.getOrDefault(host, 0L));
    }

    /** How many requests came through to a host. */
    int requests(String host) {
        return requests.getOrDefault(host, 0);
    }

    private interface Service {
        void serve(Socket socket) throws IOException;
    }

    private void listen(ServerSocket server, Service service) {
        servers.add(server);
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofPlatform().daemon().start(() -> attempt(socket, service));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void attempt(Socket accepted, Service service) {
        try (Socket socket = accepted) {
            service.serve(socket);
        } catch (IOException | RuntimeException hungUp) {
            // what was measured until then counts
        }
    }

    private void serve(Socket socket) throws IOException {
        socket.setSendBufferSize(64 * 1024);
        List<String> head = head(socket);
        Fault fault = fault(host(head).orElse(""));
        requests.merge(fault.host(), 1, Integer::sum);
        boolean robots = head.getFirst().startsWith("GET /robots.txt");
        Fault.Script script = robots ? fault.robots : fault.page;
        if (robots == fault.inRobots) {
            play(socket, fault.host(), script);
        } else {
            script.play(socket, socket.getOutputStream());
        }
    }

    private void serve(Socket socket, ConnectionFault fault, ConnectionFault.Target target) throws IOException {
        if (target.script().isPresent()) {
            play(socket, fault.host(), target.script().get());
        } else if (!head(socket).isEmpty()) {
            requests.merge(fault.host(), 1, Integer::sum);
            play(socket, fault.host(), HARMLESS);
        }
    }

    private void play(Socket socket, String host, Fault.Script script) throws IOException {
        long start = System.nanoTime();
        Counted counted = new Counted(socket.getOutputStream());
        try {
            script.play(socket, counted);
        } finally {
            bytes.merge(host, counted.written, Math::max);
            longest.merge(host, System.nanoTime() - start, Math::max);
        }
    }

    private static Fault fault(String host) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> head(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        return reader.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> host(List<String> head) {
        return head.stream()
                .filter(line -> line.startsWith("Host: "))
                .map(line -> line.substring("Host: ".length()).replaceAll(":.*", ""))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
    }

    /** Counts what the other side's system took. */
    private static final class Counted extends FilterOutputStream {
        private long written;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] part, int from, int length) throws IOException {
            out.write(part, from, length);
            written += length;
        }
    }
}
