package org.ictmonitor.index;

/**
 * Names in the index. A page version is a block of documents that always stay together: its sentences in the order of
 * the page, then the page itself. What belongs to the page as a whole stands on the page's document only, and each
 * sentence knows how many documents further on that one is; so an unchanged page costs the update of one number.
 */
final class Fields {
    /** Sentence: its words, lemmas and codes with their positions. */
    static final String BODY = "body";

    /** Sentence: its text, see {@link PackedText}; in a column, so that sorting lines unpacks nothing. */
    static final String TEXT = "text";

    /** Sentence: how many documents further on its page is. */
    static final String DISTANCE = "distance";

    /** Sentence: what each mention is and what stands beside it, see {@link MentionKeys}. */
    static final String BESIDE = "beside";

    /** Sentence: whether it has words that sort otherwise than their forms, see {@link FoldedWords}. */
    static final String FOLDED = "folded";

    /** Sentence: a number for each mention, see {@link MentionNumbers}. */
    static final String MENTIONS = "mentions";

    /** Sentence: the words of the mentions that the text does not show, see {@link Unseen}. */
    static final String UNSEEN = "unseen";

    /**
     * Sentence with mentions: by what it is known again on other pages, and so whether it is a block of a template. A block
     * of a round's templates is a document of its own that has this key, too.
     */
    static final String TEMPLATE_KEY = "template-key";

    /** Block of a template: the round. */
    static final String TEMPLATES = "templates";

    /** Block of a template: id of the page version that stands for it. */
    static final String TEMPLATE_PAGE = "template-page";

    /** Block of a template: how many pages have it. */
    static final String TEMPLATE_PAGES = "template-pages";

    /** Block of a template: 1 if what reads as main text is the block as well. */
    static final String TEMPLATE_IN_MAIN = "template-in-main";

    /** Sentence: the zone of its block, as it was read on its page. */
    static final String ZONE = "zone";

    /** Sentence: its language. */
    static final String LANGUAGE = "lang";

    /** Sentence: id of the portal. */
    static final String PORTAL = "portal";

    /** Sentence: month of publication. */
    static final String MONTH = "month";

    /** Sentence: the purposes of its mentions. */
    static final String PURPOSE = "purpose";

    /** Sentence: the aspects of its mentions. */
    static final String ASPECT = "aspect";

    /** Sentence and page: id of the page version, to delete the whole block by. */
    static final String BLOCK = "block";

    /** Page: id of the page version. */
    static final String PAGE = "page";

    /** Page: id of the portal. */
    static final String PAGE_PORTAL = "page-portal";

    /** Page: month of publication. */
    static final String PAGE_MONTH = "page-month";

    /** Page: the language of its main text. */
    static final String PAGE_LANGUAGE = "page-lang";

    /** Page: portal, address and version in one, by which pages are ordered. */
    static final String PAGE_KEY = "page-key";

    /** Page: that it is an attached file; a page has no such value, so that indexes from before there were any stay right. */
    static final String CARRIER = "carrier";

    /** Page: its address. */
    static final String URL = "url";

    /** Page: id of the portal, as it is shown. */
    static final String PORTAL_ID = "portal-id";

    /** Page: month of publication, as it is shown. */
    static final String PUBLISHED = "published";

    /** Page: key of the version, as it is shown. */
    static final String VERSION = "version";

    /** Page: its title. */
    static final String TITLE = "title";

    /** Page: the first round that saw it. */
    static final String FIRST_ROUND = "first";

    /** Page: the last round that saw it; the only value that ever changes. */
    static final String LAST_ROUND = "last";

    private Fields() {}
}
