/** Vocabulary. */
@NullMarked
package org.ictmonitor;

import org.jspecify.annotations.NullMarked;
