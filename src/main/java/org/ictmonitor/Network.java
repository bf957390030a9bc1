package org.ictmonitor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where requests may go.
 *
 * @param allowPrivate address blocks, as {@code 127.0.0.0/8}, allowed beside public addresses
 * @param resolve host, or host:port, to address, or address:port: asked instead of DNS
 * @param acceptInvalidCertificate ids of the portals whose certificates are accepted although they are not valid
 */
public record Network(List<String> allowPrivate, Map<String, String> resolve, Set<String> acceptInvalidCertificate) {
    public Network {
        allowPrivate = List.copyOf(allowPrivate);
        resolve = Map.copyOf(resolve);
        acceptInvalidCertificate = Set.copyOf(acceptInvalidCertificate);
    }

    /** One in which every certificate has to be valid. */
    public Network(List<String> allowPrivate, Map<String, String> resolve) {
        this(allowPrivate, resolve, Set.of());
    }
}
