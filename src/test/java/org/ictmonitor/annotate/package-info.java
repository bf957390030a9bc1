/** Tests of the reading of a page. */
@NullMarked
package org.ictmonitor.annotate;

import org.jspecify.annotations.NullMarked;
