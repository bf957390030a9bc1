/**
 * What leaves a workspace to be read elsewhere: rows as Parquet, and a replication package from which a reviewer reruns
 * the tables. The only user of Parquet's library.
 */
@NullMarked
package org.ictmonitor.export;

import org.jspecify.annotations.NullMarked;
