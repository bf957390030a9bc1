package org.ictmonitor.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Any number of portals on one loopback port, told apart by their host names. What is not put there is answered with 404. */
final class PortalServer implements AutoCloseable {
    private static final int LAST = 10;

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .gzipDisabled(true));

    PortalServer() {
        server.stubFor(get(anyUrl()).atPriority(LAST).willReturn(aResponse().withStatus(404)));
        server.start();
    }

    /** A page from the files beside these tests, served as UTF-8. */
    PortalServer file(String host, String path, String resource) {
        return page(host, path, resource(resource));
    }

    PortalServer page(String host, String path, String html) {
        return on(host, path, html("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    /** A page of these paragraphs, which stand in its main part. */
    PortalServer main(String host, String path, String... paragraphs) {
        return page(
                host,
                path,
                "<!DOCTYPE html><html lang=\"uk\"><head><title>Сторінка</title></head><body><main><p>"
                        + String.join("</p><p>", paragraphs) + "</p></main></body></html>");
    }

    PortalServer bytes(String host, String path, String type, byte[] body) {
        return on(host, path, html(type, body));
    }

    /** A page that the server has packed, whether a client accepts that or not. */
    PortalServer packed(String host, String path, byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return on(host, path, html("text/html", packed.toByteArray()).withHeader("Content-Encoding", "gzip"));
    }

    PortalServer status(String host, String path, int status) {
        return on(host, path, aResponse().withStatus(status).withBody("status " + status));
    }

    PortalServer redirect(String host, String path, String target) {
        return on(host, path, aResponse().withStatus(301).withHeader("Location", target));
    }

    PortalServer robots(String host, String... lines) {
        return bytes(host, "/robots.txt", "text/plain", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private PortalServer on(String host, String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo(path)).withHost(equalTo(host)).willReturn(response));
        return this;
    }

    private static ResponseDefinitionBuilder html(String type, byte[] body) {
        return aResponse().withHeader("Content-Type", type).withBody(body);
    }

    /** How many requests came for a path of a host. */
    long asked(String host, String path) {
        return server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(path))
                .filter(event -> host.equals(event.getRequest().getHost()))
                .count();
    }

    /** The value of the campaign's key {@code resolve} for the hosts of these seeds. */
    String resolve(List<String> seeds) {
        return seeds.stream()
                .map(seed -> URI.create(seed.split(",")[1]).getHost())
                .distinct()
                .map(host -> host + ": \"127.0.0.1:" + server.port() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** A table beside these tests, with the line ends of RFC 4180, which Git does not keep. */
    static String csv(String name) {
        return resource(name).replace("\r", "").replace("\n", "\r\n");
    }

    /** A file beside these tests. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PortalServer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
