/**
 * The engine: wires the stages, one round from its start to frozen.
 *
 * <p>Crawler threads fetch, extract and annotate; one {@code Recorder} thread writes, in this order for each batch: the
 * responses into the archive, with an fsync; then one transaction of the store; then the index, which is committed now
 * and then. So whatever dies, the store never names a response that the archive does not hold, and the index never holds
 * what the store does not; what is missing downstream is made up for at the next start ({@code Recovery}).
 */
@NullMarked
package org.ictmonitor.campaign;

import org.jspecify.annotations.NullMarked;
