/** How large artifacts are. Front door: {@link xfusion.tasks.bench.size.Artifacts}. */
@NullMarked
package xfusion.tasks.bench.size;

import org.jspecify.annotations.NullMarked;
