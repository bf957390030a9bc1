package org.ictmonitor;

/** The part of a page that a block of text stands in. Nothing on a page is thrown away; it is labelled. */
public enum Zone implements Keyed {
    /** What the page is for. */
    MAIN,
    /** Menus, breadcrumbs, pagers. */
    NAV,
    /** The head of the site, with its logo and contacts. */
    HEADER,
    /** The foot of the site. */
    FOOTER,
    /** Sidebars, related items, banners, dialogs. */
    ASIDE;

    /** Whether the block is part of the site's template and not of what this page is for. */
    public boolean isTemplate() {
        return this != MAIN;
    }

    /** The zone of a block that was found to be part of the site's template: what was read as main text is a sidebar. */
    public Zone inTemplate() {
        return this == MAIN ? ASIDE : this;
    }
}
