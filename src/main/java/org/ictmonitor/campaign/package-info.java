/** The engine: wires the stages, one round from its start to frozen. */
@NullMarked
package org.ictmonitor.campaign;

import org.jspecify.annotations.NullMarked;
