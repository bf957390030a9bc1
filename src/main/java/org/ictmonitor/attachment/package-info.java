/**
 * Attached files → text: PDF, DOCX, XLSX and ODT, read by Apache Tika. A file from the Web can hang, exhaust or crash whoever
 * parses it, and a thread can be given limits of neither memory nor time. So the parsers run in a Java machine of their own
 * with a small heap, which is started when the first file comes, killed when a file takes too long, and started again for
 * the next. What comes back over its standard output is text, blocks and links; nothing of a file is ever run or fetched, and
 * files within files are not opened.
 */
@NullMarked
package org.ictmonitor.attachment;

import org.jspecify.annotations.NullMarked;
