/** Tests of what a user meets before the program itself: the launcher, the shipped campaign and the survey's figures. */
@NullMarked
package org.ictmonitor.setup;

import org.jspecify.annotations.NullMarked;
