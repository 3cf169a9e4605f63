/**
 * The Todo-Backend community's API in front of ours, for its public test suite. Front door:
 * {@link xfusion.tasks.local.todobackend.TodoBackend}.
 */
@NullMarked
package xfusion.tasks.local.todobackend;

import org.jspecify.annotations.NullMarked;
