/**
 * The whole API on one port of this machine. The front door is {@link xfusion.tasks.local.Main}: it
 * holds the table's engine and starts the gateway, a process of its own.
 */
@NullMarked
package xfusion.tasks.local;

import org.jspecify.annotations.NullMarked;
