/** What counts as a change. */
@NullMarked
package org.ictmonitor.change;

import org.jspecify.annotations.NullMarked;
