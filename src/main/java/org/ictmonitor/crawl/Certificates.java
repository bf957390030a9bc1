package org.ictmonitor.crawl;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.ictmonitor.CertificateProblem;

/**
 * Begins TLS on a connection. Certificates and host names are verified, and nothing is sent to a server whose certificate is
 * not valid, unless the campaign makes an exception of it. What is wrong is found out for an exception too, and noted with
 * the connection. The sessions of exceptions are kept apart, so that none is resumed where none holds. Safe to share between
 * threads.
 */
final class Certificates implements TlsSocketStrategy {
    private static final String PROBLEMS = "org.ictmonitor.certificate-problems";

    /** What the verification knows the key exchange as where TLS does not name it (TLS 1.3). */
    private static final String ANY_KEY_EXCHANGE = "UNKNOWN";

    private final CertificateExceptions exceptions;
    private final HostnameVerifier names = HttpsSupport.getDefaultHostnameVerifier();
    private final TlsSocketStrategy verifying =
            new DefaultClientTlsStrategy(SSLContexts.createDefault(), HostnameVerificationPolicy.CLIENT, names);
    private final TlsSocketStrategy accepting;
    private final X509TrustManager trusted;

    Certificates(CertificateExceptions exceptions) throws GeneralSecurityException {
        this.exceptions = exceptions;
        SSLContext all = SSLContextBuilder.create()
                .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                .build();
        accepting = new DefaultClientTlsStrategy(all, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE);
        trusted = trusted();
    }

    private static X509TrustManager trusted() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("there is no list of trusted authorities"));
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
            throws IOException {
        if (!exceptions.holdFor(host, port)) {
            return verifying.upgrade(socket, host, port, attachment, context);
        }
        SSLSocket secured = accepting.upgrade(socket, host, port, attachment, context);
        secured.getSession().putValue(PROBLEMS, problems(host, secured.getSession()));
        return secured;
    }

    private Set<CertificateProblem> problems(String host, SSLSession session) throws SSLPeerUnverifiedException {
        Set<CertificateProblem> problems = EnumSet.noneOf(CertificateProblem.class);
        X509Certificate[] chain = Arrays.stream(session.getPeerCertificates())
                .filter(X509Certificate.class::isInstance)
                .toArray(X509Certificate[]::new);
        try {
            trusted.checkServerTrusted(chain, ANY_KEY_EXCHANGE);
        } catch (CertificateException e) {
            problems.add(of(e).orElse(CertificateProblem.UNUSABLE));
            age(chain[0]).ifPresent(problems::add);
        }
        if (!names.verify(host, session)) {
            problems.add(CertificateProblem.OTHER_NAME);
        }
        return problems;
    }

    /** Of a certificate that nobody vouches for, the verification does not say how old it is. */
    private static Optional<CertificateProblem> age(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateException e) {
            return of(e);
        }
    }

    /** What is wrong with the certificate of a connection that an exception was made for; empty for any other. */
    @SuppressWarnings("unchecked") // nothing else is ever put there
    static Set<CertificateProblem> accepted(SSLSession session) {
        return session.getValue(PROBLEMS) instanceof Set<?> problems ? (Set<CertificateProblem>) problems : Set.of();
    }

    /** What was wrong with a certificate that was refused; empty if the connection failed for another reason. */
    static Optional<CertificateProblem> of(Exception failure) {
        return causes(failure)
                .map(Certificates::named)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner)
                .or(() -> causes(failure).anyMatch(CertificateException.class::isInstance)
                        ? Optional.of(CertificateProblem.UNUSABLE)
                        : Optional.empty());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static Optional<CertificateProblem> named(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException expired -> Optional.of(CertificateProblem.EXPIRED);
            case CertificateNotYetValidException early -> Optional.of(CertificateProblem.NOT_YET_VALID);
            case CertPathBuilderException untrusted -> Optional.of(CertificateProblem.UNTRUSTED);
            case CertPathValidatorException invalid -> Optional.of(named(invalid));
            case SSLPeerUnverifiedException other -> Optional.of(CertificateProblem.OTHER_NAME);
            default -> Optional.empty();
        };
    }

    private static CertificateProblem named(CertPathValidatorException invalid) {
        return switch (invalid.getReason()) {
            case BasicReason.EXPIRED -> CertificateProblem.EXPIRED;
            case BasicReason.NOT_YET_VALID -> CertificateProblem.NOT_YET_VALID;
            case BasicReason.INVALID_SIGNATURE -> CertificateProblem.UNTRUSTED;
            default -> CertificateProblem.UNUSABLE;
        };
    }
}
