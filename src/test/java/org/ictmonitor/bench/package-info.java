/** Measurements that anyone can run; each prints its figures. They are no unit tests: nothing is timed in a build. */
@NullMarked
package org.ictmonitor.bench;

import org.jspecify.annotations.NullMarked;
