/** Personal data in texts that leave the program: where it stands, and what is shown in its place. */
@NullMarked
package org.ictmonitor.privacy;

import org.jspecify.annotations.NullMarked;
