/** The whole program as its users call it: real arguments, real files, real HTTP over loopback. */
@NullMarked
package org.ictmonitor.cli;

import org.jspecify.annotations.NullMarked;
