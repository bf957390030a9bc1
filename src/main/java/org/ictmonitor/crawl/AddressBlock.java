package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.ictmonitor.MonitorException;

/** A block of addresses, as {@code 127.0.0.0/8} or {@code fc00::/7} (CIDR notation, RFC 4632, RFC 4291 section 2.3). */
record AddressBlock(InetAddress first, int prefix) {
    /** Reads a block; an address alone is a block of one. */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return literal(address)
                .flatMap(first -> prefix(text, slash, first.getAddress().length * 8)
                        .map(prefix -> new AddressBlock(first, prefix)))
                .orElseThrow(() -> MonitorException.wrong(
                        "network: allow-private: '" + text + "' is no block of addresses; write it as 127.0.0.0/8"));
    }

    /** The address that a text spells in figures, empty if it would have to be looked up. */
    static Optional<InetAddress> literal(String text) {
        boolean figures = text.indexOf(':') >= 0 || text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!figures) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> prefix(String text, int slash, int bits) {
        if (slash < 0) {
            return Optional.of(bits);
        }
        String digits = text.substring(slash + 1);
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > bits) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(digits));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
