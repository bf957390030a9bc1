package org.ictmonitor.extract;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Reads the links of elements: anchors, areas, frames and other embedded documents, images, forms, and the data-href and
 * onclick addresses that scripts follow. {@code javascript:} is no address and left out.
 */
final class Links {
    private static final int MOST_INSIDE = 200;

    /** Titles, labels and class names beyond these are not kept: what names a link stands at their beginning. */
    private static final int LONGEST = 1000;

    private static final Pattern ON_CLICK = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|location\\.(?:assign|replace)\\(|window\\.open\\()\\s*['\"]([^'\"]+)['\"]");

    private static final Evaluator BASE = QueryParser.parse("base[href]");

    private final String base;

    /** The address of the base's root, by which most links of a site are resolved; empty where there is none. */
    private final String root;

    Links(String base) {
        this.base = base;
        this.root = StringUtil.resolve(base, "/");
    }

    /** The link that an element is, its span still to be set. */
    Optional<PageLink> of(Element element) {
        return switch (element.normalName()) {
            case "a", "area" ->
                link(element, LinkKind.ANCHOR, HiddenMailbox.of(element).orElse(element.attr("href")))
                        .or(() -> scripted(element));
            case "iframe", "embed", "frame", "video", "audio", "source" ->
                link(element, LinkKind.FRAME, source(element));
            case "object" -> link(element, LinkKind.FRAME, element.attr("data"));
            case "img" -> link(element, LinkKind.IMAGE, source(element));
            case "form" -> link(element, LinkKind.FORM, element.attr("action"));
            default -> element.attributesSize() == 0 ? Optional.empty() : scripted(element);
        };
    }

    /** Pages that load pictures late keep the address aside. */
    private static String source(Element element) {
        String source = element.attr("src");
        if (!source.isEmpty() && !source.startsWith("data:") && !source.startsWith("about:")) {
            return source;
        }
        for (String late : new String[] {"data-src", "data-lazy-src", "data-original"}) {
            if (element.hasAttr(late)) {
                return element.attr(late);
            }
        }
        return source;
    }

    private Optional<PageLink> scripted(Element element) {
        Optional<String> mailbox = HiddenMailbox.of(element);
        if (mailbox.isPresent()) {
            return link(element, LinkKind.ANCHOR, mailbox.get());
        }
        if (element.hasAttr("data-href")) {
            return link(element, LinkKind.ANCHOR, element.attr("data-href"));
        }
        Matcher matcher = ON_CLICK.matcher(element.attr("onclick"));
        return matcher.find() ? link(element, LinkKind.ANCHOR, matcher.group(1)) : Optional.empty();
    }

    private Optional<PageLink> link(Element element, LinkKind kind, String raw) {
        String href = resolve(raw.strip());
        if (href.isEmpty() || href.regionMatches(true, 0, "javascript:", 0, 11)) {
            return Optional.empty();
        }
        Inside inside = Inside.of(element);
        boolean nofollow = element.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
        return Optional.of(new PageLink(
                kind,
                href,
                0,
                0,
                inside.title,
                inside.alt,
                inside.label,
                inside.icons.stream().toList(),
                nofollow));
    }

    /** Absolute where it can be made so; the data of an address that holds its own data is cut off. */
    private String resolve(String raw) {
        if (raw.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = raw.indexOf(',');
            return comma < 0 ? raw : raw.substring(0, comma);
        }
        if (raw.isEmpty() || foreign(raw)) {
            return raw;
        }
        if (isPlainPath(raw) && root.endsWith("/")) {
            return root + raw.substring(1);
        }
        String absolute = StringUtil.resolve(base, raw);
        return absolute.isEmpty() ? raw : absolute;
    }

    /** Whether an address is a path from the root with nothing to be taken out or put in another form. */
    private static boolean isPlainPath(String raw) {
        if (raw.charAt(0) != '/' || raw.startsWith("//") || raw.contains("/.")) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) <= ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean foreign(String raw) {
        return hasScheme(raw) && !raw.regionMatches(true, 0, "http", 0, 4);
    }

    /** Whether an address begins with a scheme and a colon (RFC 3986, section 3.1). */
    private static boolean hasScheme(String raw) {
        int colon = raw.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = raw.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return colon > 0;
    }

    /** Where links of a page start from: its base element, else its own address. */
    static String base(Element document, URI uri) {
        Element element = document.selectFirst(BASE);
        String own = uri.toString();
        if (element == null) {
            return own;
        }
        String resolved = StringUtil.resolve(own, element.attr("href"));
        return resolved.isEmpty() ? own : resolved;
    }

    /** What a link says besides its text, gathered from its element and from those inside. */
    private static final class Inside {
        private String title = "";
        private String alt = "";
        private String label = "";
        private final Set<String> icons = new LinkedHashSet<>();

        static Inside of(Element link) {
            Inside inside = new Inside();
            inside.classes(link);
            Node node = link;
            for (int seen = 0; node != null && seen < MOST_INSIDE; seen++) {
                if (node instanceof Element element) {
                    inside.add(element, element.equals(link));
                }
                node = next(node, link);
            }
            return inside;
        }

        private static @org.jspecify.annotations.Nullable Node next(Node node, Element root) {
            if (node.childNodeSize() > 0) {
                return node.childNode(0);
            }
            Node at = node;
            while (at != null && !at.equals(root) && at.nextSibling() == null) {
                at = at.parent();
            }
            return at == null || at.equals(root) ? null : at.nextSibling();
        }

        private void add(Element element, boolean itself) {
            title = joined(title, element.attr("title"));
            alt = joined(alt, element.attr("alt"));
            label = joined(label, element.attr("aria-label"));
            switch (element.normalName()) {
                case "title" -> title = joined(title, element.text());
                case "use" -> icons.add(iconName(element));
                default -> {
                    if (!itself && textless(element)) {
                        classes(element);
                    }
                }
            }
        }

        private static String iconName(Element use) {
            String href = use.hasAttr("href") ? use.attr("href") : use.attr("xlink:href");
            return href.substring(href.indexOf('#') + 1);
        }

        private void classes(Element element) {
            StringTokenizer names = new StringTokenizer(beginning(element.attr("class")));
            while (names.hasMoreTokens()) {
                icons.add(names.nextToken());
            }
        }

        private static String beginning(String value) {
            return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        }

        private static boolean textless(Element element) {
            return element.childNodeSize() < 4
                    && element.childNodes().stream()
                            .noneMatch(child -> child instanceof TextNode text && !text.isBlank());
        }

        private static String joined(String before, String more) {
            String added = beginning(more).strip();
            if (added.isEmpty() || before.equals(added) || before.length() >= LONGEST) {
                return before;
            }
            return before.isEmpty() ? added : before + " " + added;
        }
    }
}
