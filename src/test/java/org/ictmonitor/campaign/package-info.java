/** Tests of rounds as a whole: what survives when the program, the disk or a person ends a run. */
@NullMarked
package org.ictmonitor.campaign;

import org.jspecify.annotations.NullMarked;
