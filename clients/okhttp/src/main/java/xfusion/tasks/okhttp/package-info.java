/** Tasks for an Android app, by Retrofit and OkHttp. Front door: {@link xfusion.tasks.okhttp.TasksApi}. */
@NullMarked
package xfusion.tasks.okhttp;

import org.jspecify.annotations.NullMarked;
