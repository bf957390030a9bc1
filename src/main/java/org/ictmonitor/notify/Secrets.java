package org.ictmonitor.notify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What only the environment knows. Its text form shows nothing of it.
 *
 * <p>{@code ICTMON_SMTP_USER} and {@code ICTMON_SMTP_PASSWORD} sign in to the mail server, {@code ICTMON_WEBHOOK_TOKEN} is
 * sent to the webhook as a bearer token (RFC 6750), and {@code ICTMON_WEBHOOK_URL} stands in for the campaign's address,
 * where the address itself is a secret.
 */
public final class Secrets {
    private final Map<String, String> environment;

    /** The secrets among these variables. */
    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Optional<String> user() {
        return value("ICTMON_SMTP_USER");
    }

    Optional<String> password() {
        return value("ICTMON_SMTP_PASSWORD");
    }

    Optional<String> token() {
        return value("ICTMON_WEBHOOK_TOKEN");
    }

    Optional<String> webhook() {
        return value("ICTMON_WEBHOOK_URL");
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    /** A message without any of the secrets, since a server may repeat what it was sent. */
    String hidden(String message) {
        List<String> all = Stream.of(password(), token(), webhook())
                .flatMap(Optional::stream)
                .toList();
        String hidden = message;
        for (String secret : all) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
