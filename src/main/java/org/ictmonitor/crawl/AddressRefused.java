package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host's address is one that no request may be sent to. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String host, InetAddress address) {
        super(host + " has the address " + address.getHostAddress()
                + ", which is not public; if it is meant, add it to network: allow-private");
    }
}
