/** Programs that measure; run by hand, not by the build. */
@NullMarked
package org.ictmonitor.bench;

import org.jspecify.annotations.NullMarked;
