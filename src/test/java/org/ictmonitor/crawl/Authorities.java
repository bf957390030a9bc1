package org.ictmonitor.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Authorities for a test: one that this Java machine trusts until {@link #close}, and nobody else. Whoever begins a crawl
 * meanwhile trusts it.
 */
final class Authorities implements AutoCloseable {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final char[] THROWN_AWAY = "throw-away".toCharArray();

    private final Map<String, String> before = new TreeMap<>();

    final Authority trusted = Authority.root("Trusted root");
    final Authority between = trusted.below("Between");
    final Authority unknown = Authority.root("Unknown root");

    Authorities(Path folder) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry("trusted", trusted.certificate());
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, THROWN_AWAY);
        }
        set(STORE, file.toString());
        set(PASSWORD, new String(THROWN_AWAY));
    }

    private void set(String property, String value) {
        String old = System.setProperty(property, value);
        if (old != null) {
            before.put(property, old);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    Authority.Signed expired(String host) throws GeneralSecurityException {
        return trusted.host(host, Authority.days(-30), Authority.days(-1));
    }

    Authority.Signed early(String host) throws GeneralSecurityException {
        return trusted.host(host, Authority.days(1), Authority.days(30));
    }

    /** Both at once. */
    Authority.Signed expiredAndUnknown(String host) throws GeneralSecurityException {
        return unknown.host(
                host, Instant.now().minusSeconds(86_400), Instant.now().minusSeconds(3_600));
    }

    /** A server on loopback that shows these certificates, the host's first. */
    static ServerSocket server(Authority.Signed host, X509Certificate... above)
            throws GeneralSecurityException, IOException {
        X509Certificate[] chain = new X509Certificate[above.length + 1];
        chain[0] = host.certificate();
        System.arraycopy(above, 0, chain, 1, above.length);
        KeyStore store = empty();
        store.setKeyEntry("host", host.key(), THROWN_AWAY, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, THROWN_AWAY);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() {
        for (String property : new String[] {STORE, PASSWORD}) {
            if (before.containsKey(property)) {
                System.setProperty(property, before.get(property));
            } else {
                System.clearProperty(property);
            }
        }
    }
}
