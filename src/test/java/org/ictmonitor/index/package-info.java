/** Tests of the index, on small corpora that can be counted by hand. */
@NullMarked
package org.ictmonitor.index;

import org.jspecify.annotations.NullMarked;
