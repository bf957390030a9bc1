package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may say when it was published or changed, gathered in one pass, in the order of the page.
 *
 * @param scripts the data of JSON-LD scripts
 * @param contents elements with a content attribute
 * @param times time elements and others marked as a date, the first of those that stand in no template
 */
record DateMarks(List<String> scripts, List<Element> contents, List<Element> times) {
    private static final int MOST_TIMES = 50;

    static DateMarks of(Document document) {
        DateMarks marks = new DateMarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        document.traverse((node, depth) -> {
            if (node instanceof Element element) {
                marks.add(element);
            }
        });
        return marks;
    }

    private void add(Element element) {
        boolean named = element.attributesSize() > 0;
        if (named && isJson(element)) {
            scripts.add(element.data());
        }
        if (named && element.hasAttr("content")) {
            contents.add(element);
        }
        if (times.size() < MOST_TIMES && isTime(element, named) && !inTemplate(element)) {
            times.add(element);
        }
    }

    private static boolean isJson(Element element) {
        return element.normalName().equals("script")
                && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    private static boolean isTime(Element element, boolean named) {
        return element.normalName().equals("time")
                || (named && isDate(element.attr("itemprop").strip()));
    }

    private static boolean isDate(String property) {
        return property.equalsIgnoreCase("datePublished") || property.equalsIgnoreCase("dateModified");
    }

    private static boolean inTemplate(Element element) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            switch (at.normalName()) {
                case "nav", "footer", "aside" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
