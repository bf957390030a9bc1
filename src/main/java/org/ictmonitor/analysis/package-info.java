/** Numbers from store and index, as tables; prints nothing. */
@NullMarked
package org.ictmonitor.analysis;

import org.jspecify.annotations.NullMarked;
