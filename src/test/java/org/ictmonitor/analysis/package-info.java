@NullMarked
package org.ictmonitor.analysis;

import org.jspecify.annotations.NullMarked;
