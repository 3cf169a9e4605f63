/**
 * Packs functions for Lambda's {@code provided.al2023}: each with a JVM of its own, linked for it, and with an AOT cache
 * that its own events have trained. Front door: {@link xfusion.tasks.aot.Main}.
 */
@NullMarked
package xfusion.tasks.aot;

import org.jspecify.annotations.NullMarked;
