package org.ictmonitor.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.KeptContact;

/**
 * Masks e-mail addresses, telephone numbers and names of persons but for the contacts of offices that a campaign keeps. A name
 * is known by its form: a given name with a patronymic, a surname with initials, or a given name of our list with a surname
 * beside it. Officials are masked as private persons are, and a rare given name with a surname alone is not found. Safe to
 * share between threads.
 */
public final class PersonalData {
    /** Read when the first text is. */
    private static final class Lists {
        static final PersonNames NAMES = new PersonNames();
    }

    private final KeptContacts kept;

    /**
     * A mask.
     *
     * @param kept contacts that stay
     */
    public PersonalData(Collection<KeptContact> kept) {
        this.kept = new KeptContacts(kept);
    }

    /** The text with a mark in place of each piece of personal data; the same text if there is none. */
    public String masked(String text) {
        return masked(List.of(text)).getFirst();
    }

    /**
     * Pieces of one text, such as a word with its left and right context, each masked: data that lies across two pieces is
     * marked in both.
     */
    public List<String> masked(List<String> pieces) {
        List<Span> spans = spans(String.join("", pieces));
        List<String> masked = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            masked.add(masked(piece, at, spans));
            at += piece.length();
        }
        return masked;
    }

    private static String masked(String piece, int at, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            int start = Math.max(span.start() - at, done);
            int end = Math.min(span.end() - at, piece.length());
            if (start < end) {
                text.append(piece, done, start).append(span.mark());
                done = end;
            }
        }
        return text.append(piece, done, piece.length()).toString();
    }

    /** What is masked in a text, in its order, none overlapping another. */
    List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Stream.of(MailAddresses.in(text, kept::address), PhoneNumbers.in(text, kept::number), Lists.NAMES.in(text))
                .flatMap(found -> found)
                .filter(span -> spans.stream().noneMatch(span::overlaps))
                .forEach(spans::add);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }
}
