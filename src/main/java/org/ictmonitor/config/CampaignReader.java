package org.ictmonitor.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ictmonitor.Attachments;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Limits;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Revisit;
import org.ictmonitor.StudyEvent;

/** Reads a campaign's file and checks it before anything else happens. */
public final class CampaignReader {
    private static final Set<String> LANGUAGES = Set.of("uk", "ru", "en");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern ADDRESS_BLOCK = Pattern.compile("[0-9A-Fa-f.:]+/\\d{1,3}");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(:\\d{1,5})?");
    private static final String ACCEPT_INVALID_CERTIFICATE = "accept-invalid-certificate";
    private static final long MIB = 1L << 20;
    private static final int MOST_HOSTS_PER_ADDRESS = 1_000_000;

    private final Workspace workspace;

    public CampaignReader(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The campaign of that name.
     *
     * @throws MonitorException if there is none or its file is wrong, naming file, line and key
     */
    public Campaign read(String name) {
        Path file = workspace.campaignFile(name);
        if (!Files.exists(file)) {
            throw MonitorException.wrong("there is no campaign '" + name + "': expected the file " + file
                    + known(workspace.campaignNames()));
        }
        Section top = YamlFile.read(file);
        Campaign campaign = campaign(top);
        if (!campaign.name().equals(name)) {
            throw top.wrong(
                    "campaign",
                    "'campaign' is '" + campaign.name() + "' but the file is called " + name
                            + ".yaml; make them the same");
        }
        return campaign;
    }

    private Campaign campaign(Section top) {
        top.only(
                "campaign",
                "title",
                "contact",
                "seeds",
                "codebook",
                "languages",
                "event",
                "scope",
                "politeness",
                "limits",
                "network",
                "revisit",
                "noise",
                "notify",
                "privacy",
                "attachments");
        return new Campaign(
                name(top),
                top.optionalText("title").orElseGet(() -> top.text("campaign")),
                contact(top),
                seeds(top),
                workspace.root().resolve(top.optionalText("codebook").orElse("config/codebook/ict-tools.yaml")),
                languages(top),
                event(top),
                scope(top.section("scope")),
                politeness(top.section("politeness")),
                limits(top.section("limits")),
                network(top),
                revisit(top.section("revisit")),
                WatchReader.noise(top),
                WatchReader.notice(top),
                PrivacyReader.kept(top.section("privacy")),
                attachments(top.section("attachments")));
    }

    private static String name(Section top) {
        String name = top.text("campaign");
        if (!NAME.matcher(name).matches()) {
            throw top.wrong(
                    "campaign",
                    "'campaign' is '" + name
                            + "'; expected up to 64 letters, digits, hyphens and underscores, since folders are named by it");
        }
        return name;
    }

    private static String contact(Section top) {
        if (top.optionalText("contact").isEmpty()) {
            throw top.wrong(
                    "contact",
                    "the key 'contact' is required: an e-mail address or URL that a portal's"
                            + " administrator can turn to; without it nothing is crawled");
        }
        String contact = top.text("contact");
        boolean address = contact.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
        boolean page = contact.matches("https?://[^\\s<>\"]+");
        if (!address && !page) {
            throw top.wrong(
                    "contact",
                    "'contact' is '" + contact + "'; expected an e-mail address, as research@example.org, or a URL");
        }
        return contact;
    }

    private static List<String> languages(Section top) {
        List<String> languages = top.has("languages") ? top.texts("languages") : List.of("uk", "ru", "en");
        for (String language : languages) {
            if (!LANGUAGES.contains(language)) {
                throw top.wrong("languages", "'languages' has '" + language + "'; expected some of uk, ru, en");
            }
        }
        if (languages.isEmpty()) {
            throw top.wrong("languages", "'languages' is empty; expected some of uk, ru, en");
        }
        return languages;
    }

    private static Optional<StudyEvent> event(Section top) {
        if (!top.has("event")) {
            return Optional.empty();
        }
        Section event = top.section("event").only("date", "label");
        return Optional.of(new StudyEvent(event.date("date"), event.text("label")));
    }

    private static CrawlScope scope(Section scope) {
        scope.only("max-depth", "max-pages-per-portal", "subdomains", "exclude");
        return new CrawlScope(
                scope.integer("max-depth", 6, 0, 1000),
                scope.integer("max-pages-per-portal", 5000, 1, 10_000_000),
                scope.flag("subdomains", false),
                excluded(scope));
    }

    private static List<String> excluded(Section scope) {
        List<String> patterns = scope.texts("exclude");
        if (patterns.contains("")) {
            throw scope.wrong(
                    "exclude",
                    patterns.indexOf(""),
                    "'scope.exclude' has an empty entry, which would mean nothing; take it out");
        }
        return patterns;
    }

    private static Politeness politeness(Section politeness) {
        politeness.only("delay", "retry-pause", "hosts-per-address");
        return new Politeness(
                politeness.duration("delay", Duration.ofSeconds(3)),
                politeness.duration("retry-pause", Politeness.RETRY_PAUSE),
                politeness.has("hosts-per-address")
                        ? OptionalInt.of(politeness.integer(
                                "hosts-per-address", Politeness.HOSTS_PER_ADDRESS, 1, MOST_HOSTS_PER_ADDRESS))
                        : OptionalInt.empty());
    }

    private static Limits limits(Section limits) {
        limits.only("page-size", "page-time", "round-time");
        return new Limits(
                limits.size("page-size", 10 * MIB),
                some(limits, "page-time", Duration.ofSeconds(30)),
                some(limits, "round-time", Duration.ofHours(12)));
    }

    /** A length of time in which something can be done. */
    private static Duration some(Section section, String key, Duration otherwise) {
        Duration time = section.duration(key, otherwise);
        if (time.isZero()) {
            throw section.wrong(key, "'" + key + "' is nothing; expected a length of time above zero, as 30s");
        }
        return time;
    }

    private static Attachments attachments(Section attachments) {
        attachments.only("read", "size", "time", "memory");
        Attachments otherwise = Attachments.NONE;
        Attachments asked = new Attachments(
                attachments.flag("read", otherwise.read()),
                attachments.size("size", otherwise.size()),
                attachments.duration("time", otherwise.time()),
                attachments.size("memory", otherwise.memory()));
        if (asked.memory() < Attachments.LEAST_MEMORY) {
            throw attachments.wrong(
                    "memory",
                    "'attachments.memory' is '" + attachments.text("memory") + "'; expected "
                            + (Attachments.LEAST_MEMORY / MIB)
                            + "MiB or more: less cannot start the program that reads");
        }
        if (asked.time().isZero() || asked.size() == 0) {
            String key = asked.size() == 0 ? "size" : "time";
            throw attachments.wrong(
                    key,
                    "'attachments." + key + "' is nothing; expected more, or 'attachments.read: false' to read none");
        }
        return asked;
    }

    private Network network(Section top) {
        Section network = top.section("network");
        network.only("allow-private", "resolve", ACCEPT_INVALID_CERTIFICATE);
        List<String> blocks = network.texts("allow-private");
        for (String block : blocks) {
            if (!ADDRESS_BLOCK.matcher(block).matches()) {
                throw network.wrong(
                        "allow-private",
                        "'network.allow-private' has '" + block
                                + "'; expected a block of addresses, as 10.0.0.0/8 or fd00::/8");
            }
        }
        return new Network(blocks, resolve(network.section("resolve")), acceptInvalidCertificate(network, seeds(top)));
    }

    private static Map<String, String> resolve(Section resolve) {
        Map<String, String> pairs = resolve.pairs();
        for (String host : pairs.keySet()) {
            if (!HOST.matcher(host).matches()) {
                throw resolve.wrong(
                        host,
                        "'network.resolve' has '" + host
                                + "'; expected the name of a host, as portal.example, with its port if there is one, as"
                                + " portal.example:8080");
            }
        }
        return pairs;
    }

    /** Portals that the seeds have; the seeds are read only if any is named. */
    private static Set<String> acceptInvalidCertificate(Section network, Path seeds) {
        List<String> portals = network.texts(ACCEPT_INVALID_CERTIFICATE);
        if (portals.isEmpty()) {
            return Set.of();
        }
        Set<String> known = SeedsReader.read(seeds).stream()
                .map(seed -> seed.portal().id())
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < portals.size(); i++) {
            if (!known.contains(portals.get(i))) {
                throw network.wrong(
                        ACCEPT_INVALID_CERTIFICATE,
                        i,
                        "'network." + ACCEPT_INVALID_CERTIFICATE + "' has '" + portals.get(i)
                                + "', which is no portal in " + seeds + "; did you mean '"
                                + Nearest.to(portals.get(i), known) + "'?");
            }
        }
        return Set.copyOf(portals);
    }

    private Path seeds(Section top) {
        return workspace.root().resolve(top.text("seeds"));
    }

    private static Revisit revisit(Section revisit) {
        revisit.only("min", "max", "full-sweep", "give-up");
        int sweep = revisit.integer("full-sweep", Revisit.FULL_SWEEP, 1, 1_000_000);
        Duration giveUp = revisit.duration("give-up", Revisit.GIVE_UP);
        if (giveUp.isZero()) {
            throw revisit.wrong(
                    "give-up", "'revisit.give-up' is 0: one failed night would end a portal; expected a time, as 90d");
        }
        boolean adaptive = revisit.has("min") || revisit.has("max");
        return new Revisit(adaptive ? Optional.of(interval(revisit)) : Optional.empty(), sweep, giveUp);
    }

    private static Revisit.Interval interval(Section revisit) {
        Duration min = revisit.duration("min", Duration.ofDays(1));
        Duration max = revisit.duration("max", Duration.ofDays(30));
        if (min.isZero() || max.compareTo(min) < 0) {
            throw revisit.wrong(
                    revisit.has("min") ? "min" : "max",
                    "'revisit' goes from " + revisit.optionalText("min").orElse("1d") + " to "
                            + revisit.optionalText("max").orElse("30d")
                            + "; expected 'min' above zero and 'max' not below it, as {min: 1d, max: 30d}");
        }
        return new Revisit.Interval(min, max);
    }

    private static String known(List<String> names) {
        return names.isEmpty() ? "; 'ictmon init' makes a first one" : "; there are: " + String.join(", ", names);
    }
}
