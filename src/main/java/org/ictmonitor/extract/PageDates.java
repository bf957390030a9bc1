package org.ictmonitor.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.Block;
import org.ictmonitor.DateSource;
import org.ictmonitor.PageDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page was published and last changed, by the most trusted source that has a plausible date. The confidence says
 * how often such a source can be expected to be right; it is set by judgement and not yet measured.
 */
final class PageDates {
    private static final Set<String> PUBLISHED = Set.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "publication_date",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "datecreated",
            "citation_publication_date");
    private static final Set<String> MODIFIED = Set.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "dc.date.modified",
            "dcterms.modified",
            "article.updated",
            "revised",
            "lastmod");
    private static final Pattern IN_URL = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");
    private static final Pattern JSON_PUBLISHED = json("datePublished");
    private static final Pattern JSON_CREATED = json("dateCreated");
    private static final Pattern JSON_MODIFIED = json("dateModified");
    private static final Pattern CHANGED = Pattern.compile("updat|modif|onovl|obnov|zmin");

    private final DateMarks marks;
    private final List<Block> blocks;
    private final Source source;

    PageDates(Document document, List<Block> blocks, Source source) {
        this.marks = DateMarks.of(document);
        this.blocks = blocks;
        this.source = source;
    }

    private static Pattern json(String key) {
        return Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]{4,60})\"");
    }

    Optional<PageDate> published() {
        VisibleDates visible = new VisibleDates(blocks);
        return json(JSON_PUBLISHED, 0.95)
                .or(() -> json(JSON_CREATED, 0.8))
                .or(() -> meta(PUBLISHED))
                .or(() -> time(false))
                .or(() -> visible.labelled(false).flatMap(date -> plausible(date, DateSource.VISIBLE, 0.8)))
                .or(() -> inUrl(source.uri()))
                .or(() -> visible.nearTitle().flatMap(date -> plausible(date, DateSource.VISIBLE, 0.6)))
                .or(() -> visible.atEnd().flatMap(date -> plausible(date, DateSource.VISIBLE, 0.5)));
    }

    Optional<PageDate> modified() {
        return json(JSON_MODIFIED, 0.9)
                .or(() -> meta(MODIFIED))
                .or(() -> time(true))
                .or(() -> new VisibleDates(blocks)
                        .labelled(true)
                        .flatMap(date -> plausible(date, DateSource.VISIBLE, 0.7)))
                .or(() -> source.lastModified()
                        .flatMap(value -> plausible(DateText.first(value), DateSource.LAST_MODIFIED, 0.3)));
    }

    private Optional<PageDate> json(Pattern pattern, double confidence) {
        return marks.scripts().stream()
                .flatMap(script -> pattern.matcher(script).results())
                .flatMap(match -> plausible(DateText.first(match.group(1)), DateSource.JSON_LD, confidence).stream())
                .findFirst();
    }

    private Optional<PageDate> meta(Set<String> names) {
        return marks.contents().stream()
                .filter(element -> Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(key -> names.contains(element.attr(key).toLowerCase(Locale.ROOT))))
                .flatMap(element -> plausible(DateText.first(element.attr("content")), DateSource.META, 0.9).stream())
                .findFirst();
    }

    /** Of the time elements that are not in a template, those that say what they are first; many are a list's. */
    private Optional<PageDate> time(boolean modified) {
        List<Element> times = marks.times();
        Optional<PageDate> marked = times.stream()
                .filter(element -> says(element, modified))
                .flatMap(this::read)
                .findFirst();
        return marked.isEmpty() && !modified ? single(times) : marked;
    }

    /** The date that all time elements have, if the first is not said to be one of changing. */
    private Optional<PageDate> single(List<Element> times) {
        List<PageDate> dates =
                times.stream().flatMap(this::read).distinct().limit(2).toList();
        return dates.size() == 1 && !says(times.getFirst(), true) ? Optional.of(dates.getFirst()) : Optional.empty();
    }

    private static boolean says(Element time, boolean modified) {
        String names = (time.attr("class") + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        boolean published = time.hasAttr("pubdate") || names.contains("publish") || names.contains("entry-date");
        boolean changed = CHANGED.matcher(names).find();
        return modified ? changed && !published : published;
    }

    private Stream<PageDate> read(Element time) {
        return plausible(
                DateText.first(time.attr("datetime")).or(() -> DateText.first(time.text())), DateSource.TIME, 0.8)
                .stream();
    }

    private Optional<PageDate> inUrl(URI uri) {
        Matcher matcher = IN_URL.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        return matcher.find()
                ? plausible(
                        DateText.first(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)),
                        DateSource.URL,
                        0.7)
                : Optional.empty();
    }

    private Optional<PageDate> plausible(Optional<LocalDate> date, DateSource from, double confidence) {
        return date.flatMap(day -> plausible(day, from, confidence));
    }

    private Optional<PageDate> plausible(LocalDate date, DateSource from, double confidence) {
        return PageDate.plausible(date, from, confidence, source.seen());
    }
}
