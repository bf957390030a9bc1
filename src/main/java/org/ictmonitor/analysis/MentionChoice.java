package org.ictmonitor.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageVersion;
import org.ictmonitor.store.StoredPage;

/** Which pages, sentences and mentions a filter asks for, told of pages in hand. */
public record MentionChoice(MentionFilter filter) {
    /** Whether the page is of the portals, months and carrier asked for. */
    public boolean holds(PageVersion version) {
        return allows(filter.portals(), version.portal())
                && allows(filter.months(), month(version))
                && filter.carrier().filter(asked -> asked != version.carrier()).isEmpty();
    }

    /** Whether the page's sentence of that number stands in the languages and zones asked for. */
    public boolean holds(StoredPage page, int sentence) {
        Optional<Boolean> template = filter.template();
        return allows(
                        filter.languages(),
                        page.reading().sentences().get(sentence).language())
                && (template.isEmpty() || template.get() == page.zone(sentence).isTemplate());
    }

    /**
     * The page's mentions that are asked for, also where a block of a template repeats: {@link StoredPage#counts} tells those
     * that tables count. The page itself is taken to be asked for.
     */
    public List<Mention> mentions(StoredPage page) {
        return page.reading().mentions().stream()
                .filter(mention -> holds(page, mention))
                .toList();
    }

    private boolean holds(StoredPage page, Mention mention) {
        Stream<Boolean> code = filter.codes().stream().map(mention.code()::isWithin);
        return (filter.codes().isEmpty() || code.anyMatch(within -> within))
                && allows(filter.purposes(), mention.purpose())
                && allows(filter.aspects(), mention.aspect())
                && holds(page, mention.sentence());
    }

    private static String month(PageVersion version) {
        return version.published()
                .map(date -> date.date().toString().substring(0, "2022-02".length()))
                .orElse("undated");
    }

    private static <T> boolean allows(Collection<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
