package org.ictmonitor.analysis;

import org.ictmonitor.Dimension;
import org.ictmonitor.Mention;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.ictmonitor.store.StoredPage;

/**
 * A mention with all of its page that tables group by, for tables whose rules look at sentences.
 *
 * @param counts whether it is counted on this page, and not on another that stands for the portal's template
 */
record PlacedMention(Mention mention, PageVersion page, Zone zone, Sentence sentence, boolean counts) {
    static PlacedMention on(StoredPage page, Mention mention) {
        int sentence = mention.sentence();
        return new PlacedMention(
                mention,
                page.version(),
                page.zone(sentence),
                page.reading().sentences().get(sentence),
                page.counts(mention));
    }

    /** What the mention shows in a group. */
    String value(Dimension dimension) {
        return switch (dimension) {
            case CODE -> mention.code().value();
            case PURPOSE -> mention.purpose().key();
            case ASPECT -> mention.aspect().key();
            case PORTAL -> page.portal();
            case LANG -> sentence.language();
            case MONTH -> month();
            case ZONE -> zone.key();
            case TYPE, DISTRICT, CATEGORY, ROUND ->
                throw new IllegalArgumentException("a mention does not say its " + dimension.key());
        };
    }

    private String month() {
        return page.published()
                .map(PageDate::date)
                .map(date -> date.toString().substring(0, "2022-02".length()))
                .orElse("undated");
    }
}
