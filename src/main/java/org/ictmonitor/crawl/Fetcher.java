package org.ictmonitor.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.PolitenessServer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.ictmonitor.Campaign;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Truncation;
import org.ictmonitor.Validators;

/**
 * Makes the requests, one at a time a thread, in place of crawler4j's own fetcher, which trusts every certificate, reads on
 * when a limit is exceeded, and decodes what should be archived as it came. A fetch that takes longer than the campaign
 * allows is cut off by a watchdog, whatever it hangs in, and so is the look-up of a name in DNS.
 */
final class Fetcher extends PageFetcher {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);

    private final Duration pageTime;
    private final BodyLimit bodies;
    private final InstantSource wallClock;
    private final LongSupplier clock;
    private final Function<CrawlUrl, Validators> conditions;
    private final ScheduledThreadPoolExecutor watchdog;
    private final Set<Request> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean givingUp;

    /** One that asks for every response as if for the first time. */
    Fetcher(Campaign campaign, UrlRules rules, String version, InstantSource wallClock, LongSupplier clock)
            throws GeneralSecurityException {
        this(campaign, rules, version, wallClock, clock, url -> Validators.NONE);
    }

    /**
     * @param rules which know whose a host is
     * @param conditions what is known of the response that a URL gave before
     */
    Fetcher(
            Campaign campaign,
            UrlRules rules,
            String version,
            InstantSource wallClock,
            LongSupplier clock,
            Function<CrawlUrl, Validators> conditions)
            throws GeneralSecurityException {
        super(plain(), BasicURLNormalizer.newBuilder().build(), url -> PolitenessServer.NO_POLITENESS_APPLIED);
        super.shutDown();
        this.pageTime = campaign.limits().pageTime();
        this.bodies = BodyLimit.of(campaign);
        this.wallClock = wallClock;
        this.conditions = conditions;
        this.clock = clock;
        Duration connect = pageTime.compareTo(LONGEST_CONNECT) < 0 ? pageTime : LONGEST_CONNECT;
        this.connectionManager = HttpSetup.connections(
                campaign, new CertificateExceptions(campaign.network().acceptInvalidCertificate(), rules), connect);
        this.httpClient = HttpSetup.client(campaign, version, connectionManager, pageTime);
        this.watchdog = watchdog();
    }

    /** The configuration that keeps the parts of the superclass, which are shut down at once, small. */
    private static CrawlConfig plain() {
        CrawlConfig config = new CrawlConfig();
        config.setIncludeHttpsPages(false);
        return config;
    }

    private static ScheduledThreadPoolExecutor watchdog() {
        ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("crawl-watchdog").factory());
        watchdog.setRemoveOnCancelPolicy(true);
        return watchdog;
    }

    @Override
    public PageFetchResult fetchPage(WebURL url) {
        Turn turn = (Turn) url;
        return new FetchedTurn(turn, fetch(turn));
    }

    /**
     * Makes the turn's request and waits for what comes of it; notes in the turn when the request left. A URL that the client
     * cannot even begin to ask for is a failure of that URL and of no other.
     */
    Answer fetch(Turn turn) {
        try {
            URI uri = URI.create(turn.getURL());
            Request request = switch (turn.task()) {
                case Task.Robots robots -> new Request(uri, BodyLimit.of(RobotsFile.MAX_BYTES), wallClock, clock);
                case Task.Fetch fetch ->
                    new Request(uri, bodies, wallClock, clock)
                            .onlyIfChanged(conditions.apply(fetch.entry().url()));
            };
            return watched(turn, request);
        } catch (RuntimeException e) {
            return new Answer.Broken(FailureReason.INTERNAL, sentence(e), Optional.empty());
        }
    }

    private Answer watched(Turn turn, Request request) {
        underWay.add(request);
        Future<?> alarm = watchdog.schedule(request::timeOut, pageTime.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return givingUp ? new Answer.GivenUp() : execute(request);
        } finally {
            alarm.cancel(false);
            underWay.remove(request);
            long end = clock.getAsLong();
            turn.timed(request.sentAt(), request.heardAt().orElse(end), end);
        }
    }

    private Answer execute(Request request) {
        try (ClassicHttpResponse response = httpClient.executeOpen(null, request, request.context())) {
            return request.read(response);
        } catch (IOException | RuntimeException e) {
            return failed(request, e);
        } catch (OutOfMemoryError e) { // not even the beginning is kept: there is no room to copy it
            return new Answer.Broken(
                    FailureReason.TOO_LARGE,
                    "the answer does not fit into the program's memory; lower page-size, or give more with -Xmx",
                    Optional.empty());
        }
    }

    private Answer failed(Request request, Exception cause) {
        if (request.cut().isPresent()) {
            return request.cut().get();
        }
        if (givingUp) {
            return new Answer.GivenUp();
        }
        if (request.timedOut() && !(cause instanceof UnknownHostException)) {
            return new Answer.Broken(
                    FailureReason.TIMEOUT, "no whole answer within " + words(pageTime), request.soFar(Truncation.TIME));
        }
        Optional<CertificateProblem> certificate = Certificates.of(cause);
        if (certificate.isPresent()) {
            return refused(certificate.get(), cause);
        }
        Truncation why = cause instanceof GuardedSocket.Flooded ? Truncation.LENGTH : Truncation.DISCONNECT;
        return new Answer.Broken(reason(cause), sentence(cause), request.soFar(why));
    }

    private static Answer refused(CertificateProblem certificate, Exception cause) {
        Set<CertificateProblem> problems = Set.of(certificate);
        String words = "the certificate " + CertificateProblem.words(problems) + ": " + sentence(cause);
        return new Answer.Broken(FailureReason.TLS, words, Optional.empty(), problems);
    }

    private static FailureReason reason(Exception cause) {
        return switch (cause) {
            case GuardedSocket.Flooded flooded -> FailureReason.TOO_LARGE;
            case AddressRefused refused -> FailureReason.ADDRESS;
            case UnknownHostException unknown -> FailureReason.DNS;
            case SocketTimeoutException slow -> FailureReason.TIMEOUT;
            case ConnectException refused -> FailureReason.CONNECT;
            case NoRouteToHostException unreachable -> FailureReason.CONNECT;
            case PortUnreachableException unreachable -> FailureReason.CONNECT;
            case SSLException tls -> FailureReason.TLS;
            case IOException broken -> FailureReason.PROTOCOL;
            default -> FailureReason.INTERNAL;
        };
    }

    private static String sentence(Exception cause) {
        String name = cause.getClass().getSimpleName();
        return Optional.ofNullable(cause.getMessage())
                .map(message -> name + ": " + message)
                .orElse(name);
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** Cuts off every request that is under way; they and all later ones end as given up. */
    void giveUp() {
        givingUp = true;
        underWay.forEach(Request::abort);
    }

    @Override
    public synchronized void shutDown() {
        watchdog.shutdownNow();
        connectionManager.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
