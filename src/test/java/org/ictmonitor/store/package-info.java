/** Tests of the record of a campaign. */
@NullMarked
package org.ictmonitor.store;

import org.jspecify.annotations.NullMarked;
