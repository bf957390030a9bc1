/** From a Page to its mentions. The only user of OpenNLP and of the morphological dictionaries. */
@NullMarked
package org.ictmonitor.annotate;

import org.jspecify.annotations.NullMarked;
