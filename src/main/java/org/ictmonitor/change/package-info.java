/**
 * What of a page counts when two readings of it are compared: noise is taken out, and what is left is compared word by
 * word. The only user of java-diff-utils. Pure functions of text; nothing here reads a file.
 */
@NullMarked
package org.ictmonitor.change;

import org.jspecify.annotations.NullMarked;
