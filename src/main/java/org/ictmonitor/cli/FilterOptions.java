package org.ictmonitor.cli;

import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Aspect;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which mentions a question is about. Each option may be given more than once; one of its values has to fit. */
final class FilterOptions {
    @Option(
            names = "--code",
            paramLabel = "CODE",
            split = ",",
            converter = Keys.CodeKey.class,
            description = "Only these codes and those below them, as viber or viber.community.")
    private Set<Code> codes = Set.of();

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            split = ",",
            converter = Keys.PurposeKey.class,
            description = "Only these purposes: inform, communicate, provide, none.")
    private Set<Purpose> purposes = Set.of();

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            split = ",",
            converter = Keys.AspectKey.class,
            description =
                    "Only these aspects: use, consultation, registration of a service; accepted, not-accepted, partly"
                            + " of a document; none.")
    private Set<Aspect> aspects = Set.of();

    @Option(names = "--portal", paramLabel = "ID", split = ",", description = "Only these portals.")
    private Set<String> portals = Set.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only portals of these types of institution.")
    private Set<String> types = Set.of();

    @Option(names = "--district", paramLabel = "NAME", description = "Only portals of these districts.")
    private Set<String> districts = Set.of();

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            split = ",",
            converter = Keys.CategoryKey.class,
            description = "Only portals of these categories: social-service, digital-service.")
    private Set<PortalCategory> categories = Set.of();

    @Option(names = "--lang", paramLabel = "LANG", split = ",", description = "Only sentences in these languages.")
    private Set<String> languages = Set.of();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            split = ",",
            description = "Only pages published in these months, as 2022-03; or undated.")
    private Set<String> months = Set.of();

    @Option(
            names = "--carrier",
            paramLabel = "CARRIER",
            description = "page, attachment (PDF, DOCX, XLSX, ODT) or all (the default, but page for trend, keyness and"
                    + " cooccur, whose unit is the page).")
    private @Nullable String carrier;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "main (what a page is for), template (menus, header, footer, sidebars, what a portal"
                    + " repeats on half of its pages) or all (the default, but main for trend, keyness and cooccur).")
    private @Nullable String zone;

    Question question() {
        return question("all", "all");
    }

    /** The same where templates would drown what pages say: only the main text, unless the zone is asked for, and only pages. */
    Question contentQuestion() {
        return question("main", "page");
    }

    private Question question(String zoneElse, String carrierElse) {
        return new Question(
                codes,
                purposes,
                aspects,
                portals,
                types,
                districts,
                categories,
                languages,
                months,
                carrier(carrier == null ? carrierElse : carrier),
                template(zone == null ? zoneElse : zone));
    }

    private static Optional<Carrier> carrier(String carrier) {
        return carrier.equals("all")
                ? Optional.empty()
                : Optional.of(Keyed.of(Carrier.class, carrier)
                        .orElseThrow(() -> MonitorException.wrong(
                                "--carrier is '" + carrier + "'; expected page, attachment or all")));
    }

    private static Optional<Boolean> template(String zone) {
        return switch (zone) {
            case "all" -> Optional.empty();
            case "main" -> Optional.of(false);
            case "template" -> Optional.of(true);
            default -> throw MonitorException.wrong("--zone is '" + zone + "'; expected main, template or all");
        };
    }
}
