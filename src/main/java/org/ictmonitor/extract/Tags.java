package org.ictmonitor.extract;

import java.util.Optional;
import java.util.Set;
import org.ictmonitor.BlockKind;

/** What the elements of HTML mean for blocks of text. */
final class Tags {
    /** Elements whose content no reader sees, or sees as a picture. */
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "textarea",
            "datalist",
            "noframes",
            "noembed",
            "head",
            "title",
            "audio",
            "video",
            "canvas",
            "object",
            "iframe",
            "map");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "fieldset",
            "figure",
            "footer",
            "form",
            "frameset",
            "header",
            "hgroup",
            "hr",
            "html",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "select",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "ul",
            "optgroup");

    private Tags() {}

    static boolean unread(String tag) {
        return UNREAD.contains(tag);
    }

    /** Whether an element groups others, without a meaning for the text in it. */
    static boolean grouping(String tag) {
        return switch (tag) {
            case "div", "section", "ul", "ol", "form", "center", "fieldset", "nav", "header", "footer" -> true;
            default -> false;
        };
    }

    /** The kind of block that an element begins, empty for an inline one. Custom elements begin one. */
    static Optional<BlockKind> block(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(BlockKind.HEADING);
            case "li", "dt", "dd", "option" -> Optional.of(BlockKind.ITEM);
            case "tr" -> Optional.of(BlockKind.ROW);
            case "button", "summary", "figcaption", "legend", "caption", "label" -> Optional.of(BlockKind.LABEL);
            default ->
                BLOCKS.contains(tag) || tag.indexOf('-') > 0 ? Optional.of(BlockKind.PARAGRAPH) : Optional.empty();
        };
    }
}
