package org.ictmonitor.report;

import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Portal;
import org.ictmonitor.report.MentionLists.Cell;
import org.ictmonitor.store.StoredMention;

/** The first sentences behind every cell, folded by code; the cells of the other sections point here. */
record MentionSection(ReportContent content, Wording words) {
    void write(Html html) {
        html.open("section", "id", "mentions").element("h2", words.of("mentions"));
        html.element("p", words.of("mentions.lead", MentionLists.SHOWN));
        Optional<Group> open = Optional.empty();
        for (Map.Entry<MentionLists.Key, Cell> cell : content.lists().cells().entrySet()) {
            if (!html.leadsTo(cell.getKey().anchor())) {
                continue;
            }
            Group group = group(cell.getKey());
            if (!open.equals(Optional.of(group))) {
                open.ifPresent(before -> html.close());
                group.open(html);
                open = Optional.of(group);
            }
            writeCell(html, cell.getKey(), cell.getValue());
        }
        open.ifPresent(last -> html.close());
        html.close();
    }

    /** Lists that are folded together: those of a code, or those of a section that counts all codes alike. */
    private record Group(String label, String code) {
        void open(Html html) {
            html.open("details")
                    .open("summary")
                    .text(label)
                    .text(" ")
                    .element("span", code)
                    .close();
        }
    }

    private Group group(MentionLists.Key key) {
        if (!key.code().isEmpty()) {
            return new Group(CodeLabels.of(content.codebook(), words, key.code()), key.code());
        }
        return switch (key.part()) {
            case AIM -> new Group(words.of("aims"), "");
            case SITE -> new Group(words.of("coverage"), "");
            default -> new Group(words.of("attention"), "");
        };
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
            case WHOLE -> words.of("part.whole");
            case TEMPLATE -> words.of("part.template");
            case AIM -> aim(key.value());
            case PORTAL, SITE -> words.of("part.portal", portal(key.value()));
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
