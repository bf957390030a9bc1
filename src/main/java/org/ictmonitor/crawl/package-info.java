/** Scope, robots, politeness, fetching. The only user of crawler4j, HttpClient and crawler-commons. */
@NullMarked
package org.ictmonitor.crawl;

import org.jspecify.annotations.NullMarked;
