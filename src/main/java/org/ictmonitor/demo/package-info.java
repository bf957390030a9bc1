/** A replica of a few portals, served on loopback. */
@NullMarked
package org.ictmonitor.demo;

import org.jspecify.annotations.NullMarked;
