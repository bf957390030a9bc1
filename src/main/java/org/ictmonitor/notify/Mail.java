package org.ictmonitor.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.ictmonitor.Notice.MailServer;
import org.ictmonitor.Notice.Security;

/** Sends a letter through a mail server (RFC 5321). */
final class Mail {
    private static final String TIMEOUT = "30000";

    private final MailServer server;
    private final Secrets secrets;

    Mail(MailServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Sends it to all of these at once. */
    void send(Letter letter, List<String> to, Instant time) throws IOException {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(server.from(), true));
            for (String address : to) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            }
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence note answers it
            message.setSentDate(Date.from(time));
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IOException(reason(e), e);
        }
    }

    /** The innermost reason, which names what the server said. */
    private static String reason(MessagingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse(message).strip();
    }

    private Session session() throws IOException {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        Optional<Authenticator> signIn = signIn();
        properties.put("mail.smtp.auth", Boolean.toString(signIn.isPresent()));
        return Session.getInstance(properties, signIn.orElse(null));
    }

    private Optional<Authenticator> signIn() throws IOException {
        if (secrets.user().isEmpty() || secrets.password().isEmpty()) {
            return Optional.empty();
        }
        if (server.security() == Security.NONE
                && !InetAddress.getByName(server.host()).isLoopbackAddress()) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "a password is not sent in the open to %s; set notify.smtp.security to starttls or tls",
                    server.host()));
        }
        PasswordAuthentication known = new PasswordAuthentication(
                secrets.user().get(), secrets.password().get());
        return Optional.of(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return known;
            }
        });
    }
}
