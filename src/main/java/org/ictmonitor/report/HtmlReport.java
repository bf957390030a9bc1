package org.ictmonitor.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.Digest;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.Tables;

/**
 * The report of one round as a single HTML file that opens without a network, on a phone and on paper. The same round gives
 * the same bytes: the file says when the round was, not when the report was made. A policy in its head lets no script run but
 * the report's own, whatever a page had in its title.
 */
public final class HtmlReport {
    private final Campaign campaign;
    private final Codebook codebook;
    private final Wording words;

    /**
     * Reports of a campaign.
     *
     * @param language of the report, {@code en} or {@code uk}; of labels too where the codebook has them
     */
    public HtmlReport(Campaign campaign, Codebook codebook, String language) {
        this.campaign = campaign;
        this.codebook = codebook;
        this.words = Wording.in(language);
    }

    /**
     * Writes the report.
     *
     * @param tables over the same codebook
     * @param source of the mentions behind the cells
     * @param answers what came from other commands
     * @throws IOException if {@code out} fails
     */
    public void write(RoundView view, Tables tables, MentionSource source, ReportAnswers answers, Appendable out)
            throws IOException {
        ReportContent content = ReportContent.of(campaign, view, codebook, tables, source, answers);
        Html html = new Html();
        html.own("<!doctype html>\n").open("html", "lang", words.language());
        writeHead(html);
        html.open("body");
        new Summary(content, words).write(html);
        new ToolSections(content, words).write(html);
        new AnswerSections(content, words).write(html);
        new OtherSections(content, words).write(html);
        new MentionSection(content, words).write(html);
        html.own("script", Wording.file("report.js")).close().close();
        out.append(html.toString());
    }

    private void writeHead(Html html) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        html.element("title", campaign.title())
                .own("style", Wording.file("report.css") + Wording.file("plot.css"))
                .close();
    }

    private static String policy() {
        byte[] script = ("\n" + Wording.file("report.js")).getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(Digest.ofBytes(script).hex()));
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash + "'";
    }
}
