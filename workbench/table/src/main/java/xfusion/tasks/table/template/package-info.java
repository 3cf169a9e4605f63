/**
 * What template.yaml says, as values: functions, routes and the table. The front door is
 * {@link xfusion.tasks.table.template.Template}.
 */
@NullMarked
package xfusion.tasks.table.template;

import org.jspecify.annotations.NullMarked;
