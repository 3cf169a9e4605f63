/**
 * IAM, on this machine: a function asks of the table what the template's statements allow it, and nothing else. Front door:
 * {@link xfusion.tasks.local.rights.FunctionRights}.
 */
@NullMarked
package xfusion.tasks.local.rights;

import org.jspecify.annotations.NullMarked;
