package org.ictmonitor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One study: what to look at, how, and for which codes.
 *
 * @param name key of the campaign, also the name of its file and of its folder in the index
 * @param title for reports
 * @param contact an e-mail address or URL that a portal's administrator can turn to; part of every request
 * @param seeds file of seeds
 * @param codebook file of the codebook
 * @param languages ISO 639-1 codes that pages are expected in
 * @param event a date of interest to trends
 * @param revisit how often pages are asked for again
 * @param noise what differs on pages without anybody having changed them, beside what the program knows itself
 * @param notice whom to tell of a round, empty for nobody
 * @param kept contacts of offices that are shown as they were published; all others are masked
 * @param attachments whether attached files are read, and within which limits
 */
public record Campaign(
        String name,
        String title,
        String contact,
        Path seeds,
        Path codebook,
        List<String> languages,
        Optional<StudyEvent> event,
        CrawlScope scope,
        Politeness politeness,
        Limits limits,
        Network network,
        Revisit revisit,
        List<NoiseRule> noise,
        Optional<Notice> notice,
        List<KeptContact> kept,
        Attachments attachments) {
    public Campaign {
        languages = List.copyOf(languages);
        noise = List.copyOf(noise);
        kept = List.copyOf(kept);
    }

    /** A campaign without rules of noise of its own that reads no attached files and tells nobody. */
    public Campaign(
            String name,
            String title,
            String contact,
            Path seeds,
            Path codebook,
            List<String> languages,
            Optional<StudyEvent> event,
            CrawlScope scope,
            Politeness politeness,
            Limits limits,
            Network network,
            Revisit revisit) {
        this(
                name,
                title,
                contact,
                seeds,
                codebook,
                languages,
                event,
                scope,
                politeness,
                limits,
                network,
                revisit,
                List.of(),
                Optional.empty(),
                List.of(),
                Attachments.NONE);
    }

    /** A campaign that asks for every page in every round. */
    public Campaign(
            String name,
            String title,
            String contact,
            Path seeds,
            Path codebook,
            List<String> languages,
            Optional<StudyEvent> event,
            CrawlScope scope,
            Politeness politeness,
            Limits limits,
            Network network) {
        this(
                name,
                title,
                contact,
                seeds,
                codebook,
                languages,
                event,
                scope,
                politeness,
                limits,
                network,
                Revisit.EVERY_ROUND);
    }

    /** The same campaign on another network. */
    public Campaign withNetwork(Network other) {
        return new Campaign(
                name,
                title,
                contact,
                seeds,
                codebook,
                languages,
                event,
                scope,
                politeness,
                limits,
                other,
                revisit,
                noise,
                notice,
                kept,
                attachments);
    }

    /** Bytes of the largest body that is read, of a page or of an attached file. */
    public long largestBody() {
        return attachments.read() ? Math.max(limits.pageSize(), attachments.size()) : limits.pageSize();
    }
}
