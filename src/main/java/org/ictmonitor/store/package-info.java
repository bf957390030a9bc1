/** The record of a campaign in SQLite. The only user of SQLite. */
@NullMarked
package org.ictmonitor.store;

import org.jspecify.annotations.NullMarked;
