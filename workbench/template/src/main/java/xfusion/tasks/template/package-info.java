/**
 * What template.yaml says, as values: functions, routes and the table. The front door is
 * {@link xfusion.tasks.template.Template}.
 */
@NullMarked
package xfusion.tasks.template;

import org.jspecify.annotations.NullMarked;
