package org.ictmonitor.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong before a server is asked for anything, each with the outcome of the start URL that it must have. */
@SuppressWarnings("ImmutableEnumChecker") // a place is a lambda without state
enum ConnectionFault {
    NO_SUCH_HOST("failed dns", "http", (all, host) -> Optional.empty()),
    NO_SUCH_HOST_OVER_TLS("failed dns", "https", (all, host) -> Optional.empty()),
    NOBODY_LISTENS("failed connect", "http", (all, host) -> Optional.of(closed())),
    NOBODY_LISTENS_OVER_TLS("failed connect", "https", (all, host) -> Optional.of(closed())),
    PRIVATE_ADDRESS("failed address", "http", at("10.1.2.3")),
    LINK_LOCAL_ADDRESS("failed address", "http", at("169.254.1.1")),
    METADATA_ADDRESS("failed address", "http", at("169.254.169.254")),
    NO_ADDRESS_AT_ALL("failed address", "http", at("0.0.0.0")),
    MULTICAST_ADDRESS("failed address", "http", at("224.0.0.1")),
    PRIVATE_ADDRESS_IN_IPV6("failed address", "https", at("[::ffff:10.1.2.3]")),
    UNIQUE_LOCAL_ADDRESS("failed address", "https", at("[fd00::1]")),
    CERTIFICATE_EXPIRED("failed tls", "https", tls((all, host) -> Authorities.server(all.expired(host)))),
    CERTIFICATE_NOT_YET_VALID("failed tls", "https", tls((all, host) -> Authorities.server(all.early(host)))),
    CERTIFICATE_OF_ANOTHER_HOST(
            "failed tls", "https", tls((all, host) -> Authorities.server(all.trusted.host("other.example")))),
    CERTIFICATE_SIGNED_BY_ITSELF("failed tls", "https", tls((all, host) -> Authorities.server(Authority.self(host)))),
    CERTIFICATE_OF_UNKNOWN_AUTHORITY(
            "failed tls",
            "https",
            tls((all, host) -> Authorities.server(all.unknown.host(host), all.unknown.certificate()))),
    CHAIN_WITH_A_GAP("failed tls", "https", tls((all, host) -> Authorities.server(all.between.host(host)))),
    CHAIN_THAT_IS_WHOLE(
            "fetched",
            "https",
            tls((all, host) -> Authorities.server(all.between.host(host), all.between.certificate()))),
    NO_TLS_AT_ALL("failed tls", "https", script((socket, out) -> {
        out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        out.flush();
    })),
    CLOSED_IN_HANDSHAKE("failed tls", "https", script((socket, out) -> {
        socket.shutdownOutput();
        Fault.hang(socket);
    })),
    CLOSED_AT_ONCE("excluded robots-unreachable", "http", script((socket, out) -> {})),
    RESET_AT_ONCE("excluded robots-unreachable", "http", script((socket, out) -> Fault.reset(socket))),
    RESET_IN_HANDSHAKE("excluded robots-unreachable", "https", script((socket, out) -> Fault.reset(socket))),
    HANDSHAKE_STOPS("excluded robots-unreachable", "https", script((socket, out) -> Fault.hang(socket)));

    final String outcome;
    final String scheme;
    private final Place place;

    /** Where a host's name leads to; to nothing that DNS knows if it is empty. */
    private interface Place {
        Optional<Target> of(Authorities all, String host) throws GeneralSecurityException, IOException;
    }

    /** A server with a certificate. */
    private interface Secured {
        ServerSocket server(Authorities all, String host) throws GeneralSecurityException, IOException;
    }

    /**
     * An address, with the server that answers there, if one does.
     *
     * @param script what the server does instead of answering as HTTP has it
     */
    record Target(String address, Optional<ServerSocket> server, Optional<Fault.Script> script) {}

    ConnectionFault(String outcome, String scheme, Place place) {
        this.outcome = outcome;
        this.scheme = scheme;
        this.place = place;
    }

    /** No such name can be: it is nobody's by RFC 2606. */
    String host() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".invalid";
    }

    Optional<Target> target(Authorities authorities) throws GeneralSecurityException, IOException {
        return place.of(authorities, host());
    }

    private static Place at(String address) {
        return (all, host) -> Optional.of(new Target(address, Optional.empty(), Optional.empty()));
    }

    /** An address whose port nobody listens at. */
    private static Target closed() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Target("127.0.0.1:" + closed.getLocalPort(), Optional.empty(), Optional.empty());
        }
    }

    private static Place tls(Secured secured) {
        return (all, host) -> Optional.of(listening(secured.server(all, host), Optional.empty()));
    }

    private static Place script(Fault.Script script) {
        return (all, host) ->
                Optional.of(listening(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), Optional.of(script)));
    }

    private static Target listening(ServerSocket server, Optional<Fault.Script> script) {
        return new Target("127.0.0.1:" + server.getLocalPort(), Optional.of(server), script);
    }
}
