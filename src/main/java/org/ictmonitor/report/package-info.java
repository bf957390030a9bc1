/** The same rows as table, CSV, JSON, Markdown and HTML with plots. */
@NullMarked
package org.ictmonitor.report;

import org.jspecify.annotations.NullMarked;
