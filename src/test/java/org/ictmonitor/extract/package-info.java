/** Tests of reading pages. */
@NullMarked
package org.ictmonitor.extract;

import org.jspecify.annotations.NullMarked;
