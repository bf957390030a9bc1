/** Tests of what people write. */
@NullMarked
package org.ictmonitor.config;

import org.jspecify.annotations.NullMarked;
