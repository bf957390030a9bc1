/** Tests of the replica: it is whole, it is served as its files say, and its two rounds differ as the change file says. */
@NullMarked
package org.ictmonitor.demo;

import org.jspecify.annotations.NullMarked;
