package org.ictmonitor.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Issues certificates for as long as a test runs: X.509 (RFC 5280) written down byte by byte, since the JDK reads them only.
 * Keys are made anew each time and kept nowhere.
 */
final class Authority {
    private static final AtomicLong SERIALS = new AtomicLong(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** ecdsa-with-SHA256. */
    private static final byte[] ALGORITHM = sequence(identifier("2a8648ce3d040302"));

    private final Signed own;

    /** A certificate with its key. */
    record Signed(X509Certificate certificate, PrivateKey key) {}

    private Authority(Signed own) {
        this.own = own;
    }

    /** One that signs its own certificate. */
    static Authority root(String name) throws GeneralSecurityException {
        KeyPair keys = keys();
        return new Authority(
                signed(name, name, keys, keys.getPrivate(), Instant.now().minusSeconds(60), days(30), true));
    }

    /** One that this one vouches for. */
    Authority below(String name) throws GeneralSecurityException {
        return new Authority(issue(name, Instant.now().minusSeconds(60), days(30), true));
    }

    X509Certificate certificate() {
        return own.certificate();
    }

    /** A certificate of a host that is valid now. */
    Signed host(String host) throws GeneralSecurityException {
        return host(host, Instant.now().minusSeconds(60), days(30));
    }

    Signed host(String host, Instant from, Instant to) throws GeneralSecurityException {
        return issue(host, from, to, false);
    }

    /** A certificate that a host has signed itself. */
    static Signed self(String host) throws GeneralSecurityException {
        KeyPair keys = keys();
        return signed(host, host, keys, keys.getPrivate(), Instant.now().minusSeconds(60), days(30), false);
    }

    static Instant days(int days) {
        return Instant.now().plusSeconds(days * 86_400L);
    }

    private Signed issue(String subject, Instant from, Instant to, boolean authority) throws GeneralSecurityException {
        String issuer = own.certificate().getSubjectX500Principal().getName().substring("CN=".length());
        return signed(issuer, subject, keys(), own.key(), from, to, authority);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Signed signed(
            String issuer, String subject, KeyPair keys, PrivateKey signer, Instant from, Instant to, boolean authority)
            throws GeneralSecurityException {
        byte[] content = content(issuer, subject, keys.getPublic(), from, to, authority);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(content);
        byte[] whole = sequence(content, ALGORITHM, node(0x03, new byte[1], signature.sign()));
        return new Signed(
                (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole)),
                keys.getPrivate());
    }

    private static byte[] content(
            String issuer, String subject, PublicKey key, Instant from, Instant to, boolean authority) {
        return sequence(
                node(0xa0, node(0x02, new byte[] {2})),
                node(0x02, new byte[] {(byte) SERIALS.getAndIncrement()}),
                ALGORITHM,
                name(issuer),
                sequence(node(0x17, text(TIME.format(from))), node(0x17, text(TIME.format(to)))),
                name(subject),
                key.getEncoded(),
                node(0xa3, sequence(authority ? mayIssue() : alternativeName(subject))));
    }

    private static byte[] name(String common) {
        return sequence(node(0x31, sequence(identifier("550403"), node(0x0c, text(common)))));
    }

    private static byte[] mayIssue() {
        byte[] yes = node(0x01, new byte[] {(byte) 0xff});
        return sequence(identifier("551d13"), yes, node(0x04, sequence(yes)));
    }

    private static byte[] alternativeName(String host) {
        return sequence(identifier("551d11"), node(0x04, sequence(node(0x82, text(host)))));
    }

    private static byte[] identifier(String hex) {
        return node(0x06, HexFormat.of().parseHex(hex));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sequence(byte[]... parts) {
        return node(0x30, parts);
    }

    /** Tag, length and content in DER (X.690). */
    private static byte[] node(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        node.write(tag);
        if (length > 255) {
            node.write(0x82);
            node.write(length >> 8);
        } else if (length > 127) {
            node.write(0x81);
        }
        node.write(length);
        for (byte[] part : parts) {
            node.writeBytes(part);
        }
        return node.toByteArray();
    }
}
