/** Full text, concordances and counts. The only user of Lucene. */
@NullMarked
package org.ictmonitor.index;

import org.jspecify.annotations.NullMarked;
