/** The commands: the only place that prints or exits, and the only user of picocli. */
@NullMarked
package org.ictmonitor.cli;

import org.jspecify.annotations.NullMarked;
