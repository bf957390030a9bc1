package org.ictmonitor.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Notice;
import org.ictmonitor.Notice.MailServer;

/**
 * Tells people of a run, if there is something to tell: changes; a failure, unless the last one was told and nothing has
 * succeeded since; the first success after it. What could not be sent is told with the next run, and never fails this one.
 */
public final class Notifier {
    private final Notice notice;
    private final Secrets secrets;
    private final Path folder;

    /** A notifier that keeps what was told in a campaign's folder, which must be there. */
    public Notifier(Notice notice, Secrets secrets, Path folder) {
        this.notice = notice;
        this.secrets = secrets;
        this.folder = folder;
    }

    /**
     * Tells of a run that failed.
     *
     * @return why it could not be sent, a sentence for each way; empty if all went well or there was nothing to tell
     */
    public List<String> failed(News news) {
        Told told = Told.read(folder);
        return told.failed() ? List.of() : send(Event.FAILURE, news, told, told.sent(true, told.round()));
    }

    /** Tells of a round that was finished; answers as {@link #failed}. */
    public List<String> finished(News news) {
        Told told = Told.read(folder);
        Told after = told.sent(false, news.round());
        if (told.failed()) {
            return send(Event.RECOVERY, news, told, after);
        }
        if (news.hasChanges()) {
            return send(Event.CHANGE, news, told, after);
        }
        if (told.round() != news.round()) {
            new Told(false, news.round(), told.unsent(), told.why()).write(folder);
        }
        return List.of();
    }

    /** Told is what went out by one way at least: else a webhook that is broken for good would send a mail every night. */
    private List<String> send(Event event, News news, Told before, Told after) {
        Letter letter = Letter.of(event, news, notice.language());
        List<String> problems = new ArrayList<>();
        long ways = 0;
        if (notice.server().isPresent() && !notice.mail().isEmpty()) {
            MailServer server = notice.server().get();
            ways++;
            attempt(
                    "mail to " + String.join(", ", notice.mail()) + " through " + server.host(),
                    () -> new Mail(server, secrets).send(letter, notice.mail(), news.time()),
                    problems);
        }
        if (secrets.webhook().isPresent() || notice.webhook().isPresent()) {
            ways++;
            attempt("the webhook", () -> new Webhook(webhook(), secrets).send(event, news, letter), problems);
        }
        Told now = problems.size() < ways ? after : before;
        (problems.isEmpty() ? now : now.unsent(before.unsent() + 1, String.join("; ", problems))).write(folder);
        return problems;
    }

    private URI webhook() throws IOException {
        try {
            return secrets.webhook().map(URI::create).or(notice::webhook).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new IOException("ICTMON_WEBHOOK_URL is no URL", e);
        }
    }

    /** A way to send something. */
    private interface Way {
        void send() throws IOException;
    }

    private void attempt(String where, Way way, List<String> problems) {
        try {
            way.send();
        } catch (IOException | RuntimeException e) {
            problems.add(secrets.hidden(where + ": " + (e.getMessage() == null ? e.toString() : e.getMessage())));
        }
    }
}
