/**
 * Tells people what a round brought: by mail or by a POST to a webhook, on change, on failure once, and again on recovery.
 * The only user of Jakarta Mail. Secrets come from the environment and stand in no message of this package.
 */
@NullMarked
package org.ictmonitor.notify;

import org.jspecify.annotations.NullMarked;
