/** WARC files, written and read. The only user of jwarc. */
@NullMarked
package org.ictmonitor.archive;

import org.jspecify.annotations.NullMarked;
