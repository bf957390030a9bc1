package org.ictmonitor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the replica sends over the wire. Plain sockets, because the JDK's client sets the Host header by itself. */
class ReplicaServerTest {
    private static final String OLD_SITE = "css-dnipro.kyiv.example";
    private static final String CENTRE = "css-solom.kyiv.example";

    private final ReplicaServer server = ReplicaServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void every_host_is_resolved_to_this_server() {
        assertThat(server.resolve())
                .hasSize(ReplicaServer.PORTALS.size())
                .containsEntry(CENTRE, "127.0.0.1:" + server.port());
    }

    @Test
    void the_host_header_says_which_portal_is_meant() throws IOException {
        assertThat(get(CENTRE, "/").text(StandardCharsets.UTF_8)).contains("Солом’янський");
        assertThat(get(CENTRE.toUpperCase(Locale.ROOT) + ":8080", "/").status()).isEqualTo(200);
        assertThat(get("elsewhere.example", "/").status()).isEqualTo(421);
    }

    @Test
    void the_old_site_is_sent_in_windows_1251_and_only_its_page_says_so() throws IOException {
        Reply reply = get(OLD_SITE, "/about.html");
        assertThat(reply.headers()).containsEntry("content-type", "text/html");
        assertThat(reply.text(Charset.forName("windows-1251")))
                .contains("charset=windows-1251")
                .contains("Центр відкрито 2005 року");
        assertThat(reply.text(StandardCharsets.UTF_8)).doesNotContain("Центр");
    }

    @Test
    void a_query_is_part_of_what_is_asked_for() throws IOException {
        assertThat(get(OLD_SITE, "/news.php?id=31").status()).isEqualTo(200);
        assertThat(get(OLD_SITE, "/news.php?id=99").status()).isEqualTo(404);
    }

    @Test
    void a_missing_page_is_404_with_the_portals_own_page() throws IOException {
        Reply reply = get(CENTRE, "/no-such-page/");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text(StandardCharsets.UTF_8)).contains("Сторінку не знайдено", "site-footer");
        assertThat(reply.headers()).doesNotContainKeys("etag", "last-modified");
    }

    @Test
    void a_moved_page_redirects() throws IOException {
        Reply reply = get(CENTRE, "/contacts/");
        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.headers()).containsEntry("location", "/kontakty/");
    }

    @Test
    void a_page_that_the_client_has_is_not_sent_again() throws IOException {
        Reply first = get(CENTRE, "/");
        String tag = first.headers().getOrDefault("etag", "none");
        assertThat(get(CENTRE, "/", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(get(CENTRE, "/", "If-None-Match: \"other\"").status()).isEqualTo(200);
        assertThat(first.headers()).containsEntry("last-modified", "Mon, 20 Jun 2022 12:00:00 GMT");
        assertThat(get(CENTRE, "/", "If-Modified-Since: Mon, 20 Jun 2022 12:00:00 GMT")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_changed_page_has_another_tag_in_the_second_round() throws IOException {
        String path = "/poslugy/konsultatsii/";
        String tag = get(CENTRE, path).headers().getOrDefault("etag", "none");
        server.round(2);
        assertThat(get(CENTRE, path, "If-None-Match: " + tag).status()).isEqualTo(200);
        assertThat(get(CENTRE, path).text(StandardCharsets.UTF_8)).contains("Zoom");
    }

    @Test
    void there_are_two_rounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.round(3)).withMessageContaining("not 3");
    }

    @Test
    void a_client_that_accepts_gzip_gets_the_same_page_packed() throws IOException {
        Reply packed = get(CENTRE, "/", "Accept-Encoding: gzip, deflate");
        assertThat(packed.headers()).containsEntry("content-encoding", "gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get(CENTRE, "/").body());
        }
    }

    @Test
    void only_reading_is_allowed() throws IOException {
        assertThat(ask("POST", CENTRE, "/").status()).isEqualTo(405);
        assertThat(ask("HEAD", CENTRE, "/").body()).isEmpty();
    }

    @Test
    void requests_are_counted_by_host() throws IOException {
        get(CENTRE, "/");
        get(CENTRE, "/robots.txt");
        get(OLD_SITE, "/nowhere");
        assertThat(server.requests()).isEqualTo(Map.of(CENTRE, 2, OLD_SITE, 1));
    }

    @Test
    void a_second_start_sends_the_same_bytes() throws IOException {
        byte[] once = get(CENTRE, "/").body();
        server.close();
        try (ReplicaServer again = ReplicaServer.start()) {
            assertThat(ask(again.port(), "GET", CENTRE, "/").body()).isEqualTo(once);
        }
    }

    private Reply get(String host, String path, String... headers) throws IOException {
        return ask("GET", host, path, headers);
    }

    private Reply ask(String method, String host, String path, String... headers) throws IOException {
        return ask(server.port(), method, host, path, headers);
    }

    private static Reply ask(int port, String method, String host, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
            String request =
                    method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + lines + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return Reply.parse(socket.getInputStream().readAllBytes());
        }
    }

    /** @param raw the body, a character a byte */
    private record Reply(int status, Map<String, String> headers, String raw) {
        static Reply parse(byte[] bytes) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            Map<String, String> headers = new TreeMap<>();
            all.substring(0, end)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .forEach(parts -> headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]));
            int status = Integer.parseInt(all.substring(9, 12));
            return new Reply(status, headers, all.substring(end + 4));
        }

        byte[] body() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        String text(Charset charset) {
            return new String(body(), charset);
        }
    }
}
