package org.ictmonitor.crawl;

import java.io.IOException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.ictmonitor.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * Sets up the HTTP client: certificates and host names are verified, nothing is followed, repeated, decoded or remembered
 * behind the crawler's back, and sockets connect only where the guard allows.
 */
final class HttpSetup {
    private static final int MAX_HEADER_LINES = 200;
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_CONNECTIONS = 256;
    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(30);
    private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

    private HttpSetup() {}

    static PoolingHttpClientConnectionManager connections(
            Campaign campaign, CertificateExceptions exceptions, Duration connectTime) throws GeneralSecurityException {
        AddressGuard guard = new AddressGuard(campaign.network().allowPrivate());
        DefaultHttpClientConnectionOperator operator = new DefaultHttpClientConnectionOperator(
                guardedSockets(guard, wireLimit(campaign)),
                null,
                new GuardedResolver(campaign.network(), guard, campaign.limits().pageTime()),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, new Certificates(exceptions))
                        .build());
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                operator,
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                KEEP_ALIVE,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MAX_HEADER_LINES)
                                .setMaxLineLength(MAX_LINE)
                                .build())
                        .build());
        connections.setMaxTotal(MAX_CONNECTIONS);
        connections.setDefaultMaxPerRoute(2);
        Timeout connect = Timeout.of(connectTime);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(connect)
                .setValidateAfterInactivity(CHECK_AFTER)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build());
        return connections;
    }

    static CloseableHttpClient client(
            Campaign campaign, String version, PoolingHttpClientConnectionManager connections, Duration readTime) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(userAgent(campaign, version))
                .setDefaultHeaders(headers(campaign))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(readTime))
                        .setDefaultKeepAlive(KEEP_ALIVE.toMilliseconds(), TimeUnit.MILLISECONDS)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setContentCompressionEnabled(false)
                        .build())
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "leaving", HttpSetup::leaving)
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /** Runs when the connection stands and the request is about to be written. */
    private static ClassicHttpResponse leaving(ClassicHttpRequest sent, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.originalRequest instanceof Request request) {
            request.leaving(sent);
        }
        return chain.proceed(sent, scope);
    }

    /** Who asks, and where to turn to: {@code ictmon/1.0 (+research@example.org)}. */
    static String userAgent(Campaign campaign, String version) {
        return RobotsFile.PRODUCT + "/" + version + " (+" + campaign.contact() + ")";
    }

    private static List<Header> headers(Campaign campaign) {
        List<Header> headers = new ArrayList<>();
        headers.add(
                new BasicHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        headers.add(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate"));
        if (!campaign.languages().isEmpty()) {
            headers.add(new BasicHeader(HttpHeaders.ACCEPT_LANGUAGE, languages(campaign.languages())));
        }
        if (campaign.contact().matches("[^@\\s:/]+@[^@\\s:/]+")) {
            headers.add(new BasicHeader(HttpHeaders.FROM, campaign.contact()));
        }
        return headers;
    }

    /** The campaign's languages in their order: {@code uk, ru;q=0.9, en;q=0.8}. */
    static String languages(List<String> languages) {
        List<String> weighted = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            weighted.add(i == 0 ? languages.get(i) : languages.get(i) + ";q=0." + Math.max(1, 10 - i));
        }
        return String.join(", ", weighted);
    }

    /** Twice what is kept of a body leaves room for chunks and TLS; a mebibyte more is room for any sensible head. */
    private static long wireLimit(Campaign campaign) {
        return 2 * Math.max(campaign.largestBody(), RobotsFile.MAX_BYTES) + (1L << 20);
    }

    private static DetachedSocketFactory guardedSockets(AddressGuard guard, long most) {
        return (@Nullable Proxy proxy) -> new GuardedSocket(guard, most);
    }
}
