package org.ictmonitor.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Whether a page calls itself an article or a post: something with a text of its own and a date. */
final class ArticleMarks {
    private static final Pattern TYPES = Pattern.compile(
            "\"@type\"\\s*+:\\s*+(?:\\[\\s*+)?\"(?:[A-Za-z]*Article|[A-Za-z]*BlogPosting|Report[A-Za-z]*)\"");

    private static final Pattern BODY = Pattern.compile(
            "(?:[a-z]{1,4}[-_]+)?(?:article|entry|post|story|news|single|body)[-_]*(?:main[-_]*)?(?:body|content|text)(?:[-_]*(?:text|content|inner|copy|main))?|(?:field[-_]+name|field--name)[-_]+body",
            Pattern.CASE_INSENSITIVE);

    private static final ByNames<Boolean> NAMED_BODY = new ByNames<>(
            names -> names.stream().anyMatch(name -> BODY.matcher(name).matches()));

    /** Lines after which other articles, the author or the readers have the word. */
    private static final Pattern END = Pattern.compile(
            "(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|related (?:articles?|posts?|stories|news|content|links)"
                    + "|editors['’] picks?|most (?:popular|read|viewed)|recommended(?: for you)?|more (?:from|stories|news|articles|in) |popular posts"
                    + "|latest (?:news|posts|stories)|leave a (?:comment|reply)|about the author|share your thoughts"
                    + "|інші (?:новини|публікації|матеріали)|останні новини|схожі (?:новини|матеріали|публікації|записи)"
                    + "|популярн[іе]|вам може бути цікаво|залишити (?:коментар|відповідь)|новини партнерів"
                    + "|другие (?:новости|публикации|материалы)|последние новости|похожие (?:новости|материалы|записи)"
                    + "|вам может быть интересно|оставить комментарий|новости партн[её]ров)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int END_LINE = 50;
    private static final int UNDER_HEADLINE = 4;
    private static final int ABOVE_HEADLINE = 1;

    /** A text of fewer letters is no headline that can be told from other lines. */
    private static final int HEADLINE = 20;

    private static final Evaluator ARTICLE =
            QueryParser.parse("meta[property=article:published_time], [itemprop=articleBody], [itemtype$=Article]");
    private static final Evaluator SOCIAL = QueryParser.parse("meta[property=og:type][content=article]");
    private static final Evaluator SCRIPT = QueryParser.parse("script[type=application/ld+json]");

    private ArticleMarks() {}

    /** Whether a short line announces what is no longer the article. */
    static boolean ends(Block block) {
        return block.text().length() <= END_LINE && END.matcher(block.text()).lookingAt();
    }

    /** What a page with these blocks and this title calls itself, or looks like. */
    static Genre on(Document document, List<Draft> drafts, String title) {
        if (states(document)) {
            return Genre.ARTICLE;
        }
        boolean sign = document.head().selectFirst(SOCIAL) != null
                || Names.of(document.body()).contains("single-post")
                || dated(drafts, Letters.of(title));
        return sign ? Genre.LIKELY : Genre.OTHER;
    }

    /** Whether a date stands right under the headline, or right above it. */
    private static boolean dated(List<Draft> drafts, String title) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).inMain() && headline(drafts.get(i), title)) {
                return drafts
                        .subList(Math.max(0, i - ABOVE_HEADLINE), Math.min(drafts.size(), i + 1 + UNDER_HEADLINE))
                        .stream()
                        .anyMatch(ArticleMarks::date);
            }
        }
        return false;
    }

    /** A heading of the first rank, or whatever says what the page's title begins with. */
    private static boolean headline(Draft draft, String title) {
        if (draft.heading("h1")) {
            return true;
        }
        String words = draft.block().text();
        String letters = words.length() > 2 * title.length() ? "" : Letters.of(words);
        return letters.length() >= HEADLINE && title.startsWith(letters);
    }

    private static boolean date(Draft draft) {
        return draft.inMain()
                && draft.characters() <= END_LINE
                && DateText.first(draft.block().text()).isPresent()
                && !VisibleDates.ofEvent(draft.block().text());
    }

    private static boolean states(Document document) {
        return document.selectFirst(ARTICLE) != null
                || document.select(SCRIPT).stream()
                        .anyMatch(script -> TYPES.matcher(script.data()).find());
    }

    /** Whether an element is named as the body of an article, as content systems do. */
    static boolean body(Element element) {
        return element.attributesSize() > 0
                && !element.normalName().equals("body")
                && (element.attr("itemprop").equals("articleBody") || NAMED_BODY.of(element));
    }
}
