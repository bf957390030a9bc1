/** Tests of the crawl, against servers on loopback. */
@NullMarked
package org.ictmonitor.crawl;

import org.jspecify.annotations.NullMarked;
