/**
 * The API from outside: these tests know a base URL and the contract, nothing else of the project.
 *
 * <p>They speak through {@link xfusion.tasks.e2e.Api}, which holds every answer against the contract. The table may hold
 * other tasks and be used by others: each test makes tasks of its own, by {@link xfusion.tasks.e2e.Fresh}.
 */
@NullMarked
package xfusion.tasks.e2e;

import org.jspecify.annotations.NullMarked;
