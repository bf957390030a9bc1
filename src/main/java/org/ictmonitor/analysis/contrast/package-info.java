/**
 * Differences and ties: attention before and after an event, what sets two subcorpora apart, which codes stand together.
 * One statistic a class, with its source; tables made of them in {@code Trend}, {@code KeynessTable} and
 * {@code Cooccurrence}.
 */
@NullMarked
package org.ictmonitor.analysis.contrast;

import org.jspecify.annotations.NullMarked;
