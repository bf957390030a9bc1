/** Tests that every mistake in a file that a person wrote is named with its place. */
@NullMarked
package org.ictmonitor.config;

import org.jspecify.annotations.NullMarked;
