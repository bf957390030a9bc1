/** Tests of WARC files. */
@NullMarked
package org.ictmonitor.archive;

import org.jspecify.annotations.NullMarked;
