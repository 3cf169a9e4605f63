/**
 * What callers are told while the connection to the table fails. {@link xfusion.tasks.faults.FaultProxy} stands between the SDK
 * and the engine; {@link xfusion.tasks.faults.History} checks what the callers were told.
 */
@NullMarked
package xfusion.tasks.faults;

import org.jspecify.annotations.NullMarked;
