/** Tests of the vocabulary and of the layout as a whole. */
@NullMarked
package org.ictmonitor;

import org.jspecify.annotations.NullMarked;
