package org.ictmonitor.report;

import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Portal;
import org.ictmonitor.report.MentionLists.Cell;
import org.ictmonitor.store.StoredMention;

/** The first sentences behind every cell, folded by code; the cells of the other sections point here. */
record MentionSection(ReportContent content, Wording words) {
    void write(Html html) {
        html.open("section", "id", "mentions").element("h2", words.of("mentions"));
        html.element("p", words.of("mentions.lead", MentionLists.SHOWN));
        String code = "-";
        boolean open = false;
        for (Map.Entry<MentionLists.Key, Cell> cell : content.lists().cells().entrySet()) {
            if (!html.leadsTo(cell.getKey().anchor())) {
                continue;
            }
            if (!cell.getKey().code().equals(code)) {
                code = turn(html, open, cell.getKey().code());
                open = true;
            }
            writeCell(html, cell.getKey(), cell.getValue());
        }
        if (open) {
            html.close();
        }
        html.close();
    }

    private String turn(Html html, boolean open, String to) {
        if (open) {
            html.close();
        }
        html.open("details")
                .open("summary")
                .text(label(to))
                .text(" ")
                .element("span", to)
                .close();
        return to;
    }

    private String label(String code) {
        if (code.isEmpty()) {
            return words.of("aims");
        }
        Optional<CodeEntry> entry = content.codebook().entry(new Code(code));
        return entry.map(known -> known.label(words.language())).orElse(code);
    }

    private void writeCell(Html html, MentionLists.Key key, Cell cell) {
        String total = words.of("mentions.total", cell.total());
        String shown = cell.first().size() < cell.total()
                ? ", " + words.of("mentions.shown", cell.first().size(), cell.total())
                : "";
        html.element("h3", part(key) + ": " + total + shown, "id", key.anchor());
        html.open("ol", "class", "mentions");
        cell.first().forEach(mention -> writeMention(html, mention));
        html.close();
    }

    private String part(MentionLists.Key key) {
        return switch (key.part()) {
            case PURPOSE -> words.of("part.purpose", words.value("purpose", key.value()));
            case ASPECT -> words.of("part.aspect", words.value("aspect", key.value()));
            case ANYWHERE -> words.of("part.anywhere", words.value("purpose", key.value()));
            case BEFORE -> words.of("part.before");
            case AFTER -> words.of("part.after");
            case CONTENT -> words.of("part.content");
            case TEMPLATE -> words.of("part.template");
            case AIM -> aim(key.value());
            case PORTAL -> words.of("part.portal", portal(key.value()));
        };
    }

    private String aim(String key) {
        return content.codebook().aims().stream()
                .filter(aim -> aim.key().equals(key))
                .map(aim -> aim.label(words.language()))
                .findFirst()
                .orElse(words.value("purpose", key));
    }

    private String portal(String id) {
        return content.view().portals().stream()
                .filter(portal -> portal.id().equals(id))
                .findFirst()
                .map(Portal::name)
                .orElse(id);
    }

    private void writeMention(Html html, StoredMention mention) {
        html.open("li");
        int at = mention.sentence().indexOf(mention.surface());
        if (at < 0 || mention.surface().isEmpty()) {
            html.text(mention.sentence());
        } else {
            int end = at + mention.surface().length();
            html.text(mention.sentence().substring(0, at));
            html.element("mark", mention.surface()).text(mention.sentence().substring(end));
        }
        writeSource(html, mention);
        html.close();
    }

    private void writeSource(Html html, StoredMention mention) {
        html.open("span", "class", "foot").outward(mention.url(), mention.url());
        mention.href().ifPresent(href -> html.text(" → " + href));
        html.text(" · " + words.value("evidence", mention.evidence().key()) + " " + Numbers.shown(mention.score())
                + " · " + mention.capture());
        if (mention.pages() > 1) {
            html.text(" · " + words.of("mentions.pages", mention.pages()));
        }
        html.close();
    }
}
