/** Benchmarks that anyone can run by hand; their timings depend on the machine, so that no test runs them. */
@NullMarked
package org.ictmonitor.bench;

import org.jspecify.annotations.NullMarked;
