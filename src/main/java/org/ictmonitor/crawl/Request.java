package org.ictmonitor.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.Truncation;
import org.ictmonitor.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One request and what has come of it so far. Used by one thread, except for {@link #timeOut} and {@link #abort}, which any
 * thread may call at any time.
 */
final class Request extends HttpGet {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_BUFFER = 32 * 1024;

    private final transient LongSupplier clock;
    private final transient HttpClientContext context = HttpClientContext.create();
    private final URI uri;
    private final transient BodyLimit bodies;
    private long limit;
    private final Instant started;
    private final long startedAt;
    private long sentAt;
    private transient OptionalLong heardAt = OptionalLong.empty();
    private transient HttpRequest sent = this;
    private transient @Nullable ClassicHttpResponse response;
    private byte[] body = new byte[0];
    private int length;
    private volatile boolean timedOut;
    private Optional<Answer> cut = Optional.empty();

    /** @param bodies how much of a body is read */
    Request(URI uri, BodyLimit bodies, InstantSource wallClock, LongSupplier clock) {
        super(uri);
        this.uri = uri;
        this.bodies = bodies;
        this.clock = clock;
        this.started = wallClock.instant().truncatedTo(ChronoUnit.MILLIS); // as the store keeps it, for revisit records
        this.startedAt = clock.getAsLong();
        this.sentAt = startedAt;
    }

    /** Makes the request a conditional one (RFC 9110 section 13.1). */
    Request onlyIfChanged(Validators validators) {
        validators.entityTag().ifPresent(tag -> setHeader(HttpHeaders.IF_NONE_MATCH, tag));
        if (validators.entityTag().isEmpty()) {
            validators.lastModified().ifPresent(date -> setHeader(HttpHeaders.IF_MODIFIED_SINCE, date));
        }
        return this;
    }

    /** Whether a request that was made so asked for its response only if it had changed. */
    static boolean wasConditional(Exchange exchange) {
        return exchange.requestHead()
                .lines()
                .anyMatch(line -> line.startsWith(HttpHeaders.IF_NONE_MATCH + ":")
                        || line.startsWith(HttpHeaders.IF_MODIFIED_SINCE + ":"));
    }

    HttpClientContext context() {
        return context;
    }

    /** When the connection stood and the request was written; before that, when the attempt began. */
    long sentAt() {
        return sentAt;
    }

    /** When the head of the answer was there, empty if it never was. */
    OptionalLong heardAt() {
        return heardAt;
    }

    boolean timedOut() {
        return timedOut;
    }

    void timeOut() {
        timedOut = true;
        abort();
    }

    /** Called by the client when the connection stands and the request is about to be written. */
    void leaving(HttpRequest written) {
        sentAt = clock.getAsLong();
        sent = written;
    }

    /** Reads the body up to the limit; if there is more, the connection is cut and not read to its end. */
    Answer read(ClassicHttpResponse answer) throws IOException {
        response = answer;
        limit = bodies.of(uri, answer);
        heardAt = OptionalLong.of(clock.getAsLong());
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return new Answer.Whole(exchange(answer, Optional.empty()));
        }
        body = new byte[firstSize(entity.getContentLength())];
        InputStream in = entity.getContent();
        while (true) {
            int read = in.read(body, length, body.length - length);
            if (read < 0) {
                return new Answer.Whole(exchange(answer, Optional.empty()));
            }
            length += read;
            if (length > limit) {
                return tooLarge(answer);
            }
            if (length == body.length) {
                body = Arrays.copyOf(body, (int) Math.min(limit + 1, body.length * 2L));
            }
        }
    }

    private Answer tooLarge(ClassicHttpResponse answer) {
        abort();
        length = (int) limit;
        Answer answered = new Answer.Broken(
                FailureReason.TOO_LARGE,
                "the body is larger than " + limit + " bytes",
                Optional.of(exchange(answer, Optional.of(Truncation.LENGTH))));
        cut = Optional.of(answered);
        return answered;
    }

    /** The answer that was cut at the limit, after which the client may complain that the socket is closed. */
    Optional<Answer> cut() {
        return cut;
    }

    /** One byte more than is expected, so that the end is seen without growing. */
    private int firstSize(long expected) {
        long wanted = expected < 0 ? FIRST_BUFFER : expected + 1;
        return (int) Math.min(limit + 1, Math.min(wanted, 1024L * FIRST_BUFFER));
    }

    /** The response as far as it came, if its head came. */
    Optional<Exchange> soFar(Truncation why) {
        return Optional.ofNullable(response).map(answer -> exchange(answer, Optional.of(why)));
    }

    private Exchange exchange(ClassicHttpResponse answer, Optional<Truncation> truncated) {
        Duration elapsed = Duration.ofNanos(clock.getAsLong() - startedAt);
        String reason = Optional.ofNullable(answer.getReasonPhrase()).orElse("");
        byte[] bytes = length == body.length ? body : Arrays.copyOf(body, length);
        return new Exchange(
                uri,
                started,
                elapsed,
                peer(),
                head(),
                answer.getCode(),
                reason,
                headers(answer),
                bytes,
                truncated,
                certificate());
    }

    private Set<CertificateProblem> certificate() {
        return Optional.ofNullable(context.getSSLSession())
                .map(Certificates::accepted)
                .orElse(Set.of());
    }

    private Optional<InetAddress> peer() {
        return Optional.ofNullable(context.getEndpointDetails())
                .map(details ->
                        details.getRemoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null);
    }

    /** As the client sent it, with the headers that it added itself. */
    private String head() {
        StringBuilder head = new StringBuilder(256)
                .append(sent.getMethod())
                .append(' ')
                .append(sent.getPath())
                .append(" HTTP/1.1\r\n");
        for (Header header : sent.getHeaders()) {
            head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.toString();
    }

    private static List<HttpHeader> headers(ClassicHttpResponse answer) {
        return Arrays.stream(answer.getHeaders())
                .map(header -> new HttpHeader(
                        header.getName(), Optional.ofNullable(header.getValue()).orElse("")))
                .toList();
    }
}
