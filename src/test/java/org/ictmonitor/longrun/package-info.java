/** What a campaign does over many rounds: portals that change by a script, whose true history is known. */
@NullMarked
package org.ictmonitor.longrun;

import org.jspecify.annotations.NullMarked;
