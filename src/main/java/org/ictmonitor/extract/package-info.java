/** From the bytes of a response to a Page. The only user of jsoup. */
@NullMarked
package org.ictmonitor.extract;

import org.jspecify.annotations.NullMarked;
