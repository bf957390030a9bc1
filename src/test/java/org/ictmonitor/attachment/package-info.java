/** Tests of the reading of attached files, which they write themselves. */
@NullMarked
package org.ictmonitor.attachment;

import org.jspecify.annotations.NullMarked;
