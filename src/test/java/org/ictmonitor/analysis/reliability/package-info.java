/** Agreement and evaluation against figures counted by hand and published. */
@NullMarked
package org.ictmonitor.analysis.reliability;

import org.jspecify.annotations.NullMarked;
