package org.ictmonitor.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which elements a reader never gets to see. What a click opens is content: a panel of tabs or of an accordion is
 * known by its role, by its names, by a control that points to its id, or by a heading or button right before it.
 */
final class Hidden {
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PANELS = Set.of(
            "tab",
            "tabs",
            "tabpanel",
            "tabcontent",
            "pane",
            "panel",
            "accordion",
            "akkordeon",
            "akordeon",
            "collapse",
            "collapsed",
            "collapsible",
            "spoiler",
            "toggle",
            "faq",
            "answer",
            "details",
            "expand",
            "expandable",
            "slide",
            "step",
            "more",
            "full",
            "hidden",
            "vidpovid",
            "otvet");
    private static final Set<String> OPENERS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "dt", "label");

    /** Text of so many characters that is most of the page's, in per cent, is hidden only until a script shows it. */
    private static final int MUCH = 400;

    private static final int MOST = 45;

    private Hidden() {}

    static boolean is(Element element, Outline outline) {
        return marked(element) && !page(element, outline) && !panel(element, outline);
    }

    private static boolean page(Element element, Outline outline) {
        Outline.Extent extent = outline.extent(element);
        return extent.characters() >= MUCH
                && extent.linked() * 2 < extent.characters()
                && outline.holdsMore(element, MOST);
    }

    private static boolean marked(Element element) {
        boolean attribute = element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found");
        return attribute || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    private static boolean panel(Element element, Outline outline) {
        Element parent = element.parent();
        boolean inNamed = parent != null && named(parent);
        return inNamed
                || named(element)
                || element.attr("role").equalsIgnoreCase("tabpanel")
                || outline.controlled(element.id())
                || afterOpener(element);
    }

    private static boolean named(Element element) {
        List<String> words = Names.of(element).stream()
                .flatMap(name -> Names.words(name).stream())
                .toList();
        return words.stream().anyMatch(PANELS::contains) && !words.contains("menu");
    }

    private static boolean afterOpener(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && (OPENERS.contains(before.normalName()) || before.attr("role").equals("button"));
    }
}
