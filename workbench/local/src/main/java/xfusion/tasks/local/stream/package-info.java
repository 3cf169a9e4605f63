/**
 * What Lambda does with a table's stream, on this machine: records become events for the functions that the template has the
 * stream call. The front door is {@link xfusion.tasks.local.stream.StreamFeed}.
 */
@NullMarked
package xfusion.tasks.local.stream;

import org.jspecify.annotations.NullMarked;
