@NullMarked
package org.ictmonitor.report;

import org.jspecify.annotations.NullMarked;
