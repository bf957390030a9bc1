/** Measurements that anyone can repeat; none of them is run as a test. */
@NullMarked
package org.ictmonitor.bench;

import org.jspecify.annotations.NullMarked;
