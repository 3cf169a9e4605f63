/**
 * The other side of the warm path: what runs in a JVM with one built function, and knows nothing but the function, Lambda's
 * runtime interface client and the SDK that the function brings. Front door: {@link xfusion.tasks.bench.warm.probe.Probe}.
 */
@NullMarked
package xfusion.tasks.bench.warm.probe;

import org.jspecify.annotations.NullMarked;
