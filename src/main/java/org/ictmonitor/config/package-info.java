/** What people write: campaigns and codebooks in YAML, seeds in CSV. Read strictly, so that every mistake is named with its file, line and key. The only user of Jackson’s YAML. */
@NullMarked
package org.ictmonitor.config;

import org.jspecify.annotations.NullMarked;
