package org.ictmonitor.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.Validators;

/**
 * Which validators may be believed. Some servers make a new entity tag for each answer, some date every answer to the
 * moment, some say "not modified" whatever has happened.
 */
final class Honesty {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private Honesty() {}

    /**
     * What may be asked by after an answer.
     *
     * @param known what was known before, if anything
     * @param sameBody whether the answer's body was the one known before
     */
    static Validators validators(Exchange answer, Optional<Revisits.Known> known, boolean sameBody) {
        boolean tagged = isTagBelieved(answer, known, sameBody);
        Optional<String> tag = answer.header("ETag").filter(value -> tagged && !value.isBlank());
        Optional<String> date = date(answer);
        Optional<String> before = known.flatMap(of -> of.validators().lastModified());
        boolean moved = sameBody && before.isPresent() && !before.equals(date);
        return new Validators(tag, moved ? Optional.empty() : date);
    }

    /** An entity tag that was another one although the body was the same is not asked by again. */
    static boolean isTagBelieved(Exchange answer, Optional<Revisits.Known> known, boolean sameBody) {
        if (known.isEmpty()) {
            return true;
        }
        Optional<String> tag = answer.header("ETag");
        Optional<String> before = known.get().validators().entityTag();
        boolean moved = sameBody && tag.isPresent() && before.isPresent() && !before.equals(tag);
        return known.get().tagged() && !moved;
    }

    /** A date of the very moment of the answer says nothing (RFC 9110 section 8.8.2.2). */
    private static Optional<String> date(Exchange answer) {
        Instant made = answer.header("Date").flatMap(Honesty::instant).orElse(answer.sent());
        return answer.header("Last-Modified")
                .filter(value -> instant(value)
                        .filter(date -> !date.plusSeconds(1).isAfter(made))
                        .isPresent());
    }

    /**
     * Whether a page that says something new proves that its server's "not modified" means nothing: the validators are
     * those of the page as it was; or the page is dated before the server last said that it had not changed.
     *
     * @param wasNotModified whether the answer before was "not modified"
     */
    static boolean isFalseWitness(Exchange changed, Revisits.Known known, boolean wasNotModified) {
        Optional<String> tag = changed.header("ETag");
        Optional<String> date = date(changed);
        if (tag.isPresent() && known.validators().entityTag().isPresent()) {
            return tag.equals(known.validators().entityTag()) || isLate(date, known, wasNotModified);
        }
        boolean sameDate = date.isPresent() && date.equals(known.validators().lastModified());
        return sameDate || isLate(date, known, wasNotModified);
    }

    private static boolean isLate(Optional<String> date, Revisits.Known known, boolean wasNotModified) {
        boolean other = !date.equals(known.validators().lastModified());
        return wasNotModified
                && other
                && date.flatMap(Honesty::instant)
                        .filter(instant -> instant.toEpochMilli() < known.asked())
                        .isPresent();
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(ZonedDateTime.parse(httpDate, HTTP_DATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
