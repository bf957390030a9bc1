package org.ictmonitor.attachment;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Block;
import org.ictmonitor.Carrier;
import org.ictmonitor.DateSource;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageLink;

/** What an attached file is to the rest of the program. */
public sealed interface Attachment {
    /** It was read; its language is left open. */
    record Opened(Page page) implements Attachment {}

    /**
     * It gave no text.
     *
     * @param why for a person: what was found, and against which limit
     */
    record Unopened(AttachmentFailure failure, String why) implements Attachment {}

    /**
     * What a text makes of what address and headers say.
     *
     * @param seen when the file came
     */
    static Attachment of(AttachmentText text, Page outside, Instant seen) {
        return switch (text) {
            case AttachmentText.Found found -> new Opened(page(found, outside, seen));
            case AttachmentText.Failed failed -> new Unopened(failed.failure(), failed.why());
        };
    }

    /**
     * Dates as on pages, the most trusted source first: a date in the address before the file's own, and that before the
     * header's. The confidences are judgement and not measured; a PDF is made when it is to be published, while a text of
     * Word keeps the day on which the file that it was once copied from was made.
     */
    private static Page page(AttachmentText.Found found, Page outside, Instant seen) {
        double made = found.format() == AttachmentFormat.PDF ? 0.5 : 0.4;
        return new Page(
                outside.uri(),
                found.title(),
                Optional.empty(),
                outside.published()
                        .or(() -> found.created().flatMap(day -> PageDate.plausible(day, DateSource.FILE, made, seen))),
                found.modified()
                        .flatMap(day -> PageDate.plausible(day, DateSource.FILE, 0.5, seen))
                        .or(outside::modified),
                Optional.empty(),
                outside.noindex(),
                outside.nofollow(),
                found.blocks().stream()
                        .map(block -> resolved(block, outside.uri()))
                        .toList(),
                List.of(),
                Carrier.ATTACHMENT);
    }

    private static Block resolved(Block block, URI file) {
        List<PageLink> links = block.links().stream()
                .map(link -> Wire.link(resolved(link.href(), file), link.start(), link.end()))
                .toList();
        return new Block(block.zone(), block.kind(), block.text(), links);
    }

    /** What cannot be resolved stays as it stands, as on pages. */
    private static String resolved(String href, URI file) {
        try {
            URI link = new URI(href);
            return link.isAbsolute() || link.isOpaque()
                    ? href
                    : file.resolve(link).toString();
        } catch (URISyntaxException e) {
            return href;
        }
    }
}
