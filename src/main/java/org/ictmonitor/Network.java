package org.ictmonitor;

import java.util.List;
import java.util.Map;

/**
 * Where requests may go.
 *
 * @param allowPrivate address blocks, as {@code 127.0.0.0/8}, allowed beside public addresses
 * @param resolve host, or host:port, to address, or address:port: asked instead of DNS
 */
public record Network(List<String> allowPrivate, Map<String, String> resolve) {
    public Network {
        allowPrivate = List.copyOf(allowPrivate);
        resolve = Map.copyOf(resolve);
    }
}
