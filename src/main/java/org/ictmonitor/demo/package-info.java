/**
 * A replica of eight fictional portals, served on loopback, with the campaign that monitors them.
 *
 * <p>Each portal is a folder of resources: {@code site.properties} (host, charset, headers), {@code template.html} and
 * one file a page. A page file begins with {@code key: value} lines, of which {@code path} is required, and after an
 * empty line goes on with the HTML that stands in the template's {@code {{content}}}. Files under {@code round2/} take
 * the place of the page of the same name when the second round is served, or are new pages. Portals, offices, people
 * and telephone numbers are invented; whoever edits a page can see in its one file all that is served for it.
 */
@NullMarked
package org.ictmonitor.demo;

import org.jspecify.annotations.NullMarked;
