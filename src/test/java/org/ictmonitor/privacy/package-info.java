/** What is masked and what is not. */
@NullMarked
package org.ictmonitor.privacy;

import org.jspecify.annotations.NullMarked;
