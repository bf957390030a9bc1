package org.ictmonitor.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ictmonitor.AcceptedCertificate;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.Zone;
import org.ictmonitor.analysis.reliability.Estimate;

/**
 * What a paper's section on methods has to say of a round: sample, dates, units, n, coverage, exclusions, codebook, and the
 * coders' agreement if it is known.
 *
 * @param portals in the sample
 * @param reached of these, those that at least one page came from
 * @param mentions of all codes, in content and in templates
 * @param content of these, those in content
 * @param pages with at least one mention
 * @param attachments attached files with at least one mention
 * @param unverified portals whose certificates were accepted although they are not valid
 * @param alpha of the coders on whole sets of codes, empty if nobody said
 */
public record Methods(
        Campaign campaign,
        Round round,
        String codebook,
        long portals,
        long reached,
        Coverage coverage,
        long mentions,
        long content,
        long pages,
        long attachments,
        List<String> unverified,
        Optional<Estimate> alpha) {
    public Methods {
        unverified = List.copyOf(unverified);
    }

    /** The facts of a round. */
    public static Methods of(
            Campaign campaign, RoundView view, Codebook codebook, CellCounts cells, Optional<Estimate> alpha) {
        MentionFilter all = MentionFilter.all(view.round().number());
        Counts counts = cells.count(all, List.of(Dimension.PORTAL)).stream()
                .map(Counts::of)
                .reduce(Counts.ZERO, Counts::plus);
        long content = cells.count(all, List.of(Dimension.ZONE)).stream()
                .filter(cell -> cell.key().equals(List.of(Zone.MAIN.key())))
                .mapToLong(cell -> cell.mentions())
                .sum();
        return new Methods(
                campaign,
                view.round(),
                codebook.name(),
                view.portals().size(),
                view.portals().stream().filter(view::reached).count(),
                Coverage.sum(view.coverage().values()),
                counts.mentions(),
                content,
                counts.pages(),
                counts.attachments(),
                view.accepted().stream()
                        .map(AcceptedCertificate::portal)
                        .distinct()
                        .toList(),
                alpha);
    }

    /**
     * The paragraph.
     *
     * @param language {@code en} or {@code uk}
     * @throws MonitorException if there is none in that language
     */
    public String paragraph(String language) {
        return switch (language) {
            case "en" -> english();
            case "uk" -> ukrainian();
            default -> throw MonitorException.wrong("--language is '" + language + "'; expected en or uk");
        };
    }

    private String english() {
        return """
                Content monitoring of "%s": a content analysis of public web portals with ICT Monitor. Sampling unit: the \
                portal; recording unit: the mention of a tool, service or document; context unit: the sentence. Round %d \
                (%s) lasted from %s to %s. Of %d portals, %d gave at least one page. Of %d URLs found, %d were fetched%s, \
                %d redirected, %d failed (%s) and %d were left out (%s)%s. The crawler obeyed robots.txt, signed in \
                nowhere and ran no JavaScript, so that content behind a sign-in or made by scripts is not covered.%s Codes \
                were assigned automatically by the codebook "%s" (hash %s). n = %d mentions on %d pages%s, %d of them in \
                content and %d in templates (menus, headers, footers, sidebars), where a block that a portal repeats on several \
                pages counts once. %s""".formatted(
                        campaign.title(),
                        round.number(),
                        round.kind().key(),
                        Notes.date(round.started()),
                        end("the present"),
                        portals,
                        reached,
                        coverage.found(),
                        coverage.fetched(),
                        coverage.unreadable() == 0 ? "" : " (" + coverage.unreadable() + " of them unreadable)",
                        coverage.redirected(),
                        coverage.failures(),
                        reasons(coverage.failed(), "none"),
                        coverage.exclusions(),
                        reasons(coverage.excluded(), "none"),
                        rest(", %d were not asked, since not due", ", %d still wait"),
                        unverified(" Certificates of %d portals were not valid and were accepted (%s)."),
                        codebook,
                        round.codebook(),
                        mentions,
                        pages,
                        attached(" and in %d attached files (PDF, DOCX, XLSX, ODT; counted apart from pages)"),
                        content,
                        mentions - content,
                        reliability(
                                "Agreement of human coders on the codes of a sentence: Krippendorff's alpha = %.3f"
                                        + " (95 %% interval %.3f to %.3f).",
                                "Agreement of human coders is not known for this round; report it before you publish."));
    }

    private String ukrainian() {
        return """
                Контент-моніторинг «%s»: контент-аналіз публічних вебпорталів за допомогою ICT Monitor. Одиниця вибірки — \
                портал, одиниця реєстрації — згадка інструменту, сервісу чи документа, одиниця контексту — речення. Раунд \
                %d (%s) тривав від %s до %s. Із порталів вибірки (%d) хоча б одну сторінку надали %d. Знайдено URL-адрес: \
                %d; отримано: %d%s; переадресовано: %d; не вдалося отримати: %d (%s); пропущено за правилами: %d (%s)%s. \
                Краулер дотримувався robots.txt, не входив до облікових записів і не виконував JavaScript, тож вміст за \
                авторизацією або створений скриптами не охоплено.%s Коди призначено автоматично за кодифікатором «%s» \
                (геш %s). n = %d згадок на %d сторінках%s: %d в основному вмісті та %d у шаблонах (меню, шапки, підвали, \
                бічні панелі), де блок, який портал повторює на кількох сторінках, рахується один раз. %s""".formatted(
                        campaign.title(),
                        round.number(),
                        round.kind().key(),
                        Notes.date(round.started()),
                        end("цього часу"),
                        portals,
                        reached,
                        coverage.found(),
                        coverage.fetched(),
                        coverage.unreadable() == 0 ? "" : " (з них нечитаних: " + coverage.unreadable() + ")",
                        coverage.redirected(),
                        coverage.failures(),
                        reasons(coverage.failed(), "немає"),
                        coverage.exclusions(),
                        reasons(coverage.excluded(), "немає"),
                        rest("; не запитано, бо ще не час: %d", "; ще очікують: %d"),
                        unverified(" Порталів із недійсним сертифікатом, який усе ж прийнято: %d (%s)."),
                        codebook,
                        round.codebook(),
                        mentions,
                        pages,
                        attached(" та у вкладених файлах (PDF, DOCX, XLSX, ODT; їх лічено окремо від сторінок): %d"),
                        content,
                        mentions - content,
                        reliability(
                                "Узгодженість кодувальників щодо кодів речення: альфа Кріппендорфа = %.3f"
                                        + " (95 %% інтервал %.3f–%.3f).",
                                "Узгодженість кодувальників для цього раунду невідома; вкажіть її перед публікацією."));
    }

    private String attached(String words) {
        return round.attachments() ? String.format(Locale.ROOT, words, attachments) : "";
    }

    private String end(String running) {
        return round.finished().map(instant -> Notes.date(instant).toString()).orElse(running);
    }

    private String rest(String carried, String waiting) {
        return (coverage.carried() == 0 ? "" : String.format(Locale.ROOT, carried, coverage.carried()))
                + (coverage.waiting() == 0 ? "" : String.format(Locale.ROOT, waiting, coverage.waiting()));
    }

    private String unverified(String sentence) {
        return unverified.isEmpty()
                ? ""
                : String.format(Locale.ROOT, sentence, unverified.size(), String.join(", ", unverified));
    }

    private String reliability(String known, String unknown) {
        return alpha.map(estimate ->
                        String.format(Locale.ROOT, known, estimate.value(), estimate.low(), estimate.high()))
                .orElse(unknown);
    }

    private static String reasons(SortedMap<String, Long> counters, String none) {
        String listed = counters.entrySet().stream()
                .filter(counter -> counter.getValue() > 0)
                .map((Map.Entry<String, Long> counter) -> counter.getKey() + " " + counter.getValue())
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? none : listed;
    }
}
