package org.ictmonitor.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Aspect;
import org.ictmonitor.Campaign;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Digest;
import org.ictmonitor.Evidence;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.Round;
import org.ictmonitor.RoundKind;
import org.ictmonitor.RoundState;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.ToolCategory;
import org.ictmonitor.Zone;
import org.ictmonitor.store.StoredMention;

/** Three portals, one of them out of reach, and eight mentions that can be counted by hand. */
public final class SmallStudy {
    public static final Codebook CODEBOOK = new Codebook(
            "small",
            "c0deb00c0001",
            List.of(
                    tool("viber", "Viber", ToolCategory.COMMUNICATION, ToolCategory.DISSEMINATION),
                    tool("viber.chat", "Viber chat", ToolCategory.COMMUNICATION),
                    tool("viber.community", "Viber community", ToolCategory.DISSEMINATION),
                    tool("zoom", "Zoom", ToolCategory.ONLINE_PROVISION),
                    tool("sms", "SMS", ToolCategory.DISSEMINATION),
                    entry("diia", "Diia", CodeKind.SERVICE),
                    entry("document", "Document in Diia", CodeKind.DOCUMENT),
                    entry("document.passport", "Passport", CodeKind.DOCUMENT)));

    static final Portal CENTRE = new Portal(
            "centre",
            "Centre of social services",
            Optional.of("centre of social services"),
            Optional.of("Podilskyi"),
            PortalCategory.SOCIAL_SERVICE);
    static final Portal FAMILY = new Portal(
            "family",
            "Family service",
            Optional.of("service for children and family"),
            Optional.of("Podilskyi"),
            PortalCategory.SOCIAL_SERVICE);
    static final Portal DIIA =
            new Portal("diia", "Diia", Optional.empty(), Optional.empty(), PortalCategory.DIGITAL_SERVICE);

    static final Round ROUND = new Round(
            1,
            RoundKind.CRAWL,
            RoundState.FINISHED,
            "c0deb00c0001",
            Instant.parse("2026-03-01T08:00:00Z"),
            Optional.of(Instant.parse("2026-03-02T09:30:00Z")));

    public static final RoundView VIEW = new RoundView(
            ROUND,
            List.of(CENTRE, FAMILY, DIIA),
            Map.of(
                    "centre",
                    Coverage.of(3, 1, Map.of("http-status", 2L), Map.of("robots", 1L, "other-host", 4L), 0),
                    "family",
                    Coverage.of(2, 0, Map.of(), Map.of(), 0),
                    "diia",
                    Coverage.of(0, 0, Map.of("dns", 1L), Map.of(), 0)));

    public static final MentionList MENTIONS = new MentionList(List.of(
            mention("viber.community", Purpose.INFORM, "centre", "/2022-01/a", Zone.MAIN),
            mention("viber.community", Purpose.INFORM, "centre", "/2022-01/a", Zone.MAIN),
            mention("viber.chat", Purpose.COMMUNICATE, "centre", "/2022-03/b", Zone.MAIN),
            mention("viber", Purpose.COMMUNICATE, "family", "/f", Zone.FOOTER),
            mention("zoom", Purpose.PROVIDE, "family", "/f", Zone.MAIN),
            mention("zoom", Purpose.NONE, "family", "/g", Zone.MAIN),
            aspect("diia", Aspect.REGISTRATION, "centre", "/2022-01/a"),
            aspect("document.passport", Aspect.ACCEPTED, "centre", "/2022-03/b")));

    private SmallStudy() {}

    public static Tables tables() {
        return new Tables(MENTIONS, CODEBOOK, "en");
    }

    /** A campaign of that title. */
    public static Campaign campaign(String title) {
        return new Campaign(
                "small",
                title,
                "research@example.org",
                Path.of("seeds.csv"),
                Path.of("codebook.yaml"),
                List.of("uk"),
                Optional.of(new StudyEvent(LocalDate.of(2022, 2, 24), "full-scale invasion")),
                new CrawlScope(6, 100, false, List.of()),
                new Politeness(Duration.ofSeconds(3)),
                new Limits(1 << 20, Duration.ofSeconds(30), Duration.ofHours(1)),
                new Network(List.of(), Map.of()));
    }

    static StoredMention mention(String code, Purpose purpose, String portal, String path, Zone zone) {
        return mention(code, purpose, Aspect.NONE, portal, path, zone);
    }

    static Question codes(String... codes) {
        return Question.EVERYTHING.withCodes(
                Set.of(codes).stream().map(Code::new).collect(Collectors.toSet()));
    }

    private static StoredMention aspect(String code, Aspect aspect, String portal, String path) {
        return mention(code, Purpose.NONE, aspect, portal, path, Zone.MAIN);
    }

    static StoredMention mention(String code, Purpose purpose, Aspect aspect, String portal, String path, Zone zone) {
        return new StoredMention(
                new Code(code),
                purpose,
                aspect,
                Evidence.TEXT,
                0.9,
                "https://" + portal + ".example" + path,
                portal,
                1,
                zone,
                "A sentence with " + code + ".",
                code,
                Optional.empty(),
                new CaptureRef("round-1.warc.gz", 100, Digest.ofBytes(new byte[0])),
                1);
    }

    private static CodeEntry tool(String code, String label, ToolCategory... categories) {
        return new CodeEntry(
                new Code(code), CodeKind.TOOL, Map.of("en", label), Set.of(categories), List.of(), List.of());
    }

    private static CodeEntry entry(String code, String label, CodeKind kind) {
        return new CodeEntry(new Code(code), kind, Map.of("en", label), Set.of(), List.of(), List.of());
    }
}
