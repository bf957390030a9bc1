/** Statistics of difference and association against published examples, and tables against counts by hand. */
@NullMarked
package org.ictmonitor.analysis.contrast;

import org.jspecify.annotations.NullMarked;
