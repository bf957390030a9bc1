package org.ictmonitor.campaign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.ictmonitor.MonitorException;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Outcome;
import org.ictmonitor.store.UrlOutcome;

/**
 * Writes {@code skipped.jsonl} beside the store: a line of JSON for each URL of a round that brought no page that could be
 * read, with the class of what became of it, the reason or rule, the portal, and where it was found.
 */
final class SkippedList {
    private static final JsonFactory JSON = new JsonFactory();

    private SkippedList() {}

    /** Puts the list of one round in the place of what was there. */
    static void write(CampaignStore store, int round, Path folder) {
        Path file = folder.resolve("skipped.jsonl");
        Path fresh = folder.resolve("skipped.jsonl.new");
        try {
            try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(fresh, StandardCharsets.UTF_8))) {
                json.setRootValueSeparator(null);
                store.outcomes(round, url -> line(json, round, url));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritten(file, e);
        } catch (UncheckedIOException e) {
            throw unwritten(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private static MonitorException unwritten(Path file, IOException cause) {
        return MonitorException.unwritten(file + " cannot be written", "check that you may write there", cause);
    }

    private static void line(JsonGenerator json, int round, UrlOutcome url) {
        if (isSkipped(url)) {
            try {
                fields(json, round, url);
                json.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void fields(JsonGenerator json, int round, UrlOutcome url) throws IOException {
        json.writeStartObject();
        json.writeNumberField("round", round);
        json.writeStringField("portal", url.portal());
        json.writeStringField("url", url.url());
        json.writeStringField("class", kind(url));
        json.writeStringField("reason", url.reason().orElse(""));
        json.writeStringField("detail", url.detail().orElse(""));
        json.writeStringField("found_by", url.foundBy().key());
        json.writeStringField("found_on", url.foundOn().orElse(""));
        json.writeNumberField("depth", url.depth());
        json.writeNumberField("attempts", url.attempts());
        json.writeEndObject();
    }

    private static boolean isSkipped(UrlOutcome url) {
        return switch (url.outcome()) {
            case WAITING, FAILED, EXCLUDED, EXCLUDED_WHEN_FOUND -> true;
            case FETCHED ->
                url.reading() == UrlOutcome.Reading.UNREADABLE || url.reading() == UrlOutcome.Reading.SOFT_404;
            case NOT_MODIFIED, REDIRECTED, CARRIED -> false;
        };
    }

    /** The class that a person sorts by; the reason within it is finer. */
    static String kind(UrlOutcome url) {
        if (url.outcome() == Outcome.WAITING) {
            return "waiting";
        }
        if (url.reading() == UrlOutcome.Reading.SOFT_404) {
            return "soft-404";
        }
        if (url.outcome() == Outcome.FETCHED) {
            return "parse"; // the reason says why an attached file gave no text
        }
        return switch (url.reason().orElse("unreadable")) {
            case "robots", "robots-unreachable" -> "robots";
            case "scheme", "malformed", "other-host", "path", "pattern", "nofollow", "file-type" -> "scope";
            case "depth", "page-limit", "feed-limit", "url-length", "too-large" -> "limit";
            case "trap", "calendar", "facets" -> "trap";
            case "unreadable", "damaged" -> "parse";
            default -> url.reason().orElseThrow();
        };
    }
}
