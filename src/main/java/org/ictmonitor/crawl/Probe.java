package org.ictmonitor.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Campaign;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Seed;
import org.ictmonitor.UrlKind;

/**
 * Looks at start URLs outside of any round: the site's robots.txt and, if that allows it, the page, with the redirects that
 * stay within the portals. The requests are a crawl's own in every respect, guarded, paced, and with its certificates and
 * limits, and nothing is tried twice. Safe to share between threads.
 */
public final class Probe implements AutoCloseable {
    private static final int MAX_DECODED = 4 << 20;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern SCRIPT = Pattern.compile("<script\\b", Pattern.CASE_INSENSITIVE);

    private final UrlRules rules;
    private final Fetcher fetcher;
    private final GuardedResolver resolver;
    private final Asking asking;

    /** For all start URLs of a campaign; {@code version} of this program goes into the User-Agent. */
    public Probe(Campaign campaign, List<Seed> seeds, String version) {
        this.rules = new UrlRules(campaign, seeds);
        AddressGuard guard = new AddressGuard(campaign.network().allowPrivate());
        this.resolver =
                new GuardedResolver(campaign.network(), guard, campaign.limits().pageTime());
        try {
            this.fetcher = new Fetcher(campaign, rules, version, InstantSource.system(), System::nanoTime);
        } catch (GeneralSecurityException e) {
            throw MonitorException.failed(
                    "the certificates of this Java installation cannot be read: " + e.getMessage(), e);
        }
        this.asking = new Asking(fetcher, rules, campaign.politeness().delay());
    }

    /** Makes requests, each in its host's turn. */
    static final class Asking {
        private final Fetcher fetcher;
        private final UrlRules rules;
        private final Duration delay;
        private final HostPace pace = new HostPace();
        private final Map<String, Duration> longer = new ConcurrentHashMap<>();

        Asking(Fetcher fetcher, UrlRules rules, Duration delay) {
            this.fetcher = fetcher;
            this.rules = rules;
            this.delay = delay;
        }

        Answer ask(Task task, URI at) throws InterruptedException {
            String host = at.getHost();
            pace.await(host, longer.getOrDefault(host, delay));
            return fetcher.fetch(new Turn(new HostQueue(host, 0, 0), task));
        }

        void slower(String host, Duration crawlDelay) {
            Duration bounded =
                    crawlDelay.compareTo(Pace.LONGEST_CRAWL_DELAY) > 0 ? Pace.LONGEST_CRAWL_DELAY : crawlDelay;
            if (bounded.compareTo(delay) > 0) {
                longer.put(host, bounded);
            }
        }

        /** Where a response redirects to. */
        Optional<CrawlUrl> target(Exchange exchange) {
            boolean redirect = exchange.status() / 100 == 3 && exchange.status() != 304;
            return redirect
                    ? LocationHeader.of(exchange).flatMap(to -> resolved(exchange.uri(), to))
                    : Optional.empty();
        }

        private Optional<CrawlUrl> resolved(URI base, String location) {
            return UrlNormaliser.absolute(base.toString())
                    .flatMap(from -> UrlNormaliser.resolve(from, location))
                    .flatMap(url -> rules.normalise(url.text()));
        }
    }

    /**
     * Looks at one start URL.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for the host's turn
     */
    public Probed look(Seed seed) throws InterruptedException {
        CrawlUrl url = rules.normalise(seed.url().toString())
                .orElseThrow(() -> MonitorException.wrong("the seed '" + seed.url() + "' of portal "
                        + seed.portal().id() + " is no http or https URL"));
        Look look = new Look(seed.portal().id());
        try {
            look.addresses = addresses(url);
        } catch (UnknownHostException e) {
            FailureReason reason = e instanceof AddressRefused ? FailureReason.ADDRESS : FailureReason.DNS;
            return look.failed(reason, String.valueOf(e.getMessage()));
        }
        look.at(url);
        return look.done();
    }

    private List<InetAddress> addresses(CrawlUrl url) throws UnknownHostException {
        return resolver.resolve(url.host(), port(url.uri())).stream()
                .map(InetSocketAddress::getAddress)
                .toList();
    }

    /** The port that a URL names, else that of its scheme. */
    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? HTTPS : HTTP;
    }

    /** What is learned on the way from a start URL to a page. */
    private final class Look {
        private final String portal;
        private final List<URI> redirects = new ArrayList<>();
        private List<InetAddress> addresses = List.of();
        private Probed.Verdict robots = Probed.Verdict.NOT_ASKED;
        private Optional<Duration> crawlDelay = Optional.empty();
        private Optional<String> leadsAway = Optional.empty();
        private Optional<Exchange> answer = Optional.empty();
        private Optional<FailureReason> failure = Optional.empty();
        private String detail = "";
        private Set<CertificateProblem> refused = Set.of();

        Look(String portal) {
            this.portal = portal;
        }

        private void broken(Answer.Broken broken) {
            refused = broken.certificate();
            failure = Optional.of(broken.reason());
            detail = broken.detail();
        }

        Probed failed(FailureReason reason, String why) {
            failure = Optional.of(reason);
            detail = why;
            return done();
        }

        Probed done() {
            int scripts = answer.map(Probe::scripts).orElse(0);
            return new Probed(
                    addresses, robots, crawlDelay, redirects, leadsAway, answer, failure, detail, refused, scripts);
        }

        void at(CrawlUrl start) throws InterruptedException {
            Optional<CrawlUrl> next = Optional.of(start);
            while (next.isPresent() && redirects.size() <= Visits.MAX_REDIRECTS) {
                CrawlUrl url = next.get();
                boolean mayAsk = askRobots(url);
                next = mayAsk ? askPage(url) : Optional.empty();
                next.ifPresent(target -> redirects.add(target.uri()));
            }
            if (next.isPresent()) {
                failed(FailureReason.REDIRECT, "more than " + Visits.MAX_REDIRECTS + " redirects in a row");
            }
        }

        private boolean askRobots(CrawlUrl url) throws InterruptedException {
            RobotsProbe.Learned learned = new RobotsProbe(asking).ask(url);
            robots = learned.verdict(url);
            detail = learned.detail();
            learned.broken().ifPresent(this::broken);
            crawlDelay = learned.crawlDelay();
            crawlDelay.ifPresent(wished -> asking.slower(url.host(), wished));
            return robots == Probed.Verdict.ALLOWED || robots == Probed.Verdict.NONE;
        }

        private Optional<CrawlUrl> askPage(CrawlUrl url) throws InterruptedException {
            FrontierEntry entry = new FrontierEntry(0, url, portal, 0, FoundBy.SEED, UrlKind.PAGE, 0);
            Answer got = asking.ask(new Task.Fetch(entry), url.uri());
            answer = got.exchange();
            if (got instanceof Answer.Broken broken) {
                broken(broken);
                return Optional.empty();
            }
            return answer.flatMap(asking::target).filter(target -> staysWithin(url, target));
        }

        private boolean staysWithin(CrawlUrl url, CrawlUrl target) {
            FoundUrl judged = rules.judge(
                    target.toString(), new UrlRules.Where(Optional.of(url), portal, 0, FoundBy.REDIRECT, UrlKind.PAGE));
            if (judged.excluded().isPresent()) {
                leadsAway = Optional.of(target.toString());
                return false;
            }
            return true;
        }
    }

    private static int scripts(Exchange exchange) {
        try {
            byte[] body = ContentCoding.decoded(exchange, MAX_DECODED);
            Matcher script = SCRIPT.matcher(new String(body, StandardCharsets.ISO_8859_1));
            return (int) script.results().count();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        fetcher.shutDown();
    }
}
