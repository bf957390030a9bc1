package org.ictmonitor.analysis;

import org.ictmonitor.MonitorException;

/**
 * What the paragraph on methods says, in one language.
 *
 * @param paragraph with places for what {@link Methods} knows, in its order
 * @param present the end of a round that has none yet
 * @param unreadable of pages that were fetched
 * @param none reasons, where there are none
 * @param carried URLs that were not asked
 * @param waiting URLs that are still to be asked
 * @param unverified portals whose certificates were accepted although they were not valid
 * @param attached files that mentions stand in, where a round reads them
 * @param alpha of the coders, with its interval
 * @param noAlpha where it is not known
 */
record MethodsWording(
        String paragraph,
        String present,
        String unreadable,
        String none,
        String carried,
        String waiting,
        String unverified,
        String attached,
        String alpha,
        String noAlpha) {
    private static final MethodsWording ENGLISH = new MethodsWording(
            """
                Content monitoring of "%s": a content analysis of public web portals with ICT Monitor. Sampling unit: the \
                portal; recording unit: the mention of a tool, service or document; context unit: the sentence. Round %d \
                (%s) lasted from %s to %s. Of %d portals, %d gave at least one page. Of %d URLs found, %d were fetched%s, \
                %d redirected, %d failed (%s) and %d were left out (%s)%s. The crawler obeyed robots.txt, signed in \
                nowhere and ran no JavaScript, so that content behind a sign-in or made by scripts is not covered.%s Codes \
                were assigned automatically by the codebook "%s" (hash %s). n = %d mentions on %d pages%s, %d of them in \
                content and %d in templates (menus, headers, footers, sidebars), where a block that a portal repeats on several \
                pages counts once. %s""",
            "the present",
            " (%d of them unreadable)",
            "none",
            ", %d were not asked, since not due",
            ", %d still wait",
            " The certificates of these portals were not valid and were accepted: %s.",
            " and in %d attached files (PDF, DOCX, XLSX, ODT; counted apart from pages)",
            "Agreement of human coders on the codes of a sentence: Krippendorff's alpha = %.3f (95 %% interval %.3f to %.3f).",
            "Agreement of human coders is not known for this round; report it before you publish.");

    private static final MethodsWording UKRAINIAN = new MethodsWording(
            """
                Контент-моніторинг «%s»: контент-аналіз публічних вебпорталів за допомогою ICT Monitor. Одиниця вибірки — \
                портал, одиниця реєстрації — згадка інструменту, сервісу чи документа, одиниця контексту — речення. Раунд \
                %d (%s) тривав від %s до %s. Із порталів вибірки (%d) хоча б одну сторінку надали %d. Знайдено URL-адрес: \
                %d; отримано: %d%s; переадресовано: %d; не вдалося отримати: %d (%s); пропущено за правилами: %d (%s)%s. \
                Краулер дотримувався robots.txt, не входив до облікових записів і не виконував JavaScript, тож вміст за \
                авторизацією або створений скриптами не охоплено.%s Коди призначено автоматично за кодифікатором «%s» \
                (геш %s). n = %d згадок на %d сторінках%s: %d в основному вмісті та %d у шаблонах (меню, шапки, підвали, \
                бічні панелі), де блок, який портал повторює на кількох сторінках, рахується один раз. %s""",
            "цього часу",
            " (з них нечитаних: %d)",
            "немає",
            "; не запитано, бо ще не час: %d",
            "; ще очікують: %d",
            " Сертифікати цих порталів недійсні, але їх прийнято: %s.",
            " та у вкладених файлах (PDF, DOCX, XLSX, ODT; їх лічено окремо від сторінок): %d",
            "Узгодженість кодувальників щодо кодів речення: альфа Кріппендорфа = %.3f (95 %% інтервал %.3f–%.3f).",
            "Узгодженість кодувальників для цього раунду невідома; вкажіть її перед публікацією.");

    /**
     * The words of a language.
     *
     * @param language {@code en} or {@code uk}
     * @throws MonitorException if there are none in that language
     */
    static MethodsWording in(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "uk" -> UKRAINIAN;
            default -> throw MonitorException.wrong("--language is '" + language + "'; expected en or uk");
        };
    }
}
