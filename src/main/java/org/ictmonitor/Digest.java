package org.ictmonitor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A SHA-256 digest of bytes, written as {@code sha256:} and 64 hexadecimal digits, a form that WARC 1.1 section 5.8
 * allows for payload digests.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    private static final String LABEL = "sha256:";

    public Digest {
        if (hex.length() != 64 || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + hex + "' is no SHA-256 digest in lower-case hexadecimal digits");
        }
    }

    /** The digest of these bytes. */
    public static Digest ofBytes(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads what {@link #toString()} writes. */
    public static Digest parse(String labelled) {
        if (!labelled.startsWith(LABEL)) {
            throw new IllegalArgumentException("'" + labelled + "' does not begin with " + LABEL);
        }
        return new Digest(labelled.substring(LABEL.length()));
    }

    @Override
    public String toString() {
        return LABEL + hex;
    }
}
