/**
 * How far coded data can be relied on: agreement between coders, the tagger against people's coding, and shares corrected
 * for its errors. One statistic a class, each with its source. The only user of DKPro Statistics.
 */
@NullMarked
package org.ictmonitor.analysis.reliability;

import org.jspecify.annotations.NullMarked;
