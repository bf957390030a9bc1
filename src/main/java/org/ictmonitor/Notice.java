package org.ictmonitor;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whom to tell of what a round brought. Secrets are not part of it: they come from the environment when a message is sent.
 *
 * @param mail addresses to write to, empty for no mail
 * @param server of the mail
 * @param webhook address that a JSON object is posted to, empty for none
 * @param language of the message, {@code uk} or {@code en}
 */
public record Notice(List<String> mail, Optional<MailServer> server, Optional<URI> webhook, String language) {
    public Notice {
        mail = List.copyOf(mail);
    }

    /**
     * A server that takes mail.
     *
     * @param host name or address
     * @param port as 587
     * @param security how the connection is kept from others
     * @param from the address that mail comes from
     */
    public record MailServer(String host, int port, Security security, String from) {}

    /** How a connection to a mail server is kept from others. */
    public enum Security implements Keyed {
        /** It begins in the open and is encrypted before anything is said; without encryption nothing is sent. */
        STARTTLS,
        /** It is encrypted from its first byte. */
        TLS,
        /** It is open, for a server on the same machine. */
        NONE
    }
}
